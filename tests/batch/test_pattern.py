"""How names of files say their language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.batch.pattern import DEFAULTS, LANGUAGE, pattern
from crosstally.errors import ConfigurationError

NAMES = st.from_regex(r"[a-z0-9åß_-]{0,12}[a-z0-9å]", fullmatch=True)


@pytest.mark.parametrize(
    ("written", "path", "language", "stem"),
    [
        ("{name}.{lang}.{ext}", "news/fire.sv.txt", "sv", "news/fire.\0.txt"),
        ("{name}.{lang}.{ext}", "fire.pt_BR.html", "pt-BR", "fire.\0.html"),
        ("{name}.{lang}.{ext}", "fire.zh-Hant-TW.md", "zh-Hant-TW", "fire.\0.md"),
        ("{name}.{lang}.{ext}", "fire.final.txt", None, None),
        ("{name}.{lang}.{ext}", "fire.txt", None, None),
        ("{lang}/{name}.{ext}", "site/en/api/start.md", "en", "site/\0/api/start.md"),
        ("{lang}/{name}.{ext}", "site/api/start.md", None, None),
        ("{lang}/{name}.{ext}", "en/is/to.md", "en", "\0/is/to.md"),
        ("{name}_{lang}.{ext}", "a_fire_pt_BR.txt", "pt-BR", "a_fire_\0.txt"),
        ("{name}-{lang}.{ext}", "well-known-fire-en.txt", "en", "well-known-fire-\0.txt"),
        ("{name}-{lang}.{ext}", "sign-up.txt", None, None),
        ("{lang}/{name}.{lang}.{ext}", "x/sv/fire.sv.txt", "sv", "x/\0/fire.\0.txt"),
        ("{lang}/{name}.{lang}.{ext}", "x/sv/fire.en.txt", None, None),
        ("texts/{name}@{lang}", "site/texts/fire@de", "de", "site/texts/fire@\0"),
        ("{lang}/LC_MESSAGES/{name}.{ext}", "po/sv/LC_MESSAGES/web.txt", "sv", "po/\0/LC_MESSAGES/web.txt"),
    ],
)
def test_a_name_is_read(written: str, path: str, language: str | None, stem: str | None) -> None:
    named = pattern(written).read(path)

    assert (named and named.language, named and named.stem) == (language, stem)


@given(
    st.sampled_from(DEFAULTS), NAMES, st.sampled_from(["en", "sv", "pt-BR", "zh-Hant"]), st.sampled_from(["txt", "md"])
)
def test_the_version_in_another_language_is_read_as_that(written: str, name: str, tag: str, ext: str) -> None:
    path = written.format(name=name, lang=tag, ext=ext)
    named = pattern(written).read(path)

    assert named is not None
    other = pattern(written).read(named.path("de"))
    assert named.path(named.written) == path
    assert other is not None
    assert (other.language, other.stem) == ("de", named.stem)


@given(st.text("abens-_./{}*é\0", max_size=40))
def test_any_name_is_read_or_not(path: str) -> None:
    for written in DEFAULTS:
        named = pattern(written).read(path)
        assert named is None or LANGUAGE in named.stem


@pytest.mark.parametrize(
    "written", ["", "{name}", "{lang}", "{name}.{lang}.{x}", "{name}{name}{lang}", "{lang}" * 3 + "{name}"]
)
def test_a_pattern_that_cannot_tell_is_refused(written: str) -> None:
    with pytest.raises(ConfigurationError, match="is not understood"):
        pattern(written)
