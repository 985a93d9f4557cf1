"""How the texts of a folder are named, and in which languages they are: what a configuration can be begun with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .files import may_be_bilingual
from .pairing import texts_of
from .pattern import DEFAULTS, pattern


@dataclass(frozen=True, slots=True)
class Detected:
    """The pattern by which most files are versions of one text, how many such texts there are, and in each language."""

    pattern: str
    texts: int
    languages: Counter[str]

    @property
    def source(self) -> str | None:
        """The language of the originals: the one that has the most texts, if it is one."""
        most = self.languages.most_common(2)
        return most[0][0] if len(most) == 2 and most[0][1] > most[1][1] else None


def detected(files: Sequence[str]) -> Detected | None:
    """What the names of the files tell, or ``None`` where no two of them are versions of one text."""
    single = [path for path in files if not may_be_bilingual(path)]
    found = [each for each in (_by(written, single) for written in DEFAULTS) if each.texts]
    return max(found, key=lambda each: each.texts, default=None)


def _by(written: str, files: Sequence[str]) -> Detected:
    texts = [text for text in texts_of(files, [pattern(written)]) if len(text.files) > 1]
    return Detected(written, len(texts), Counter(language for text in texts for language in text.files))
