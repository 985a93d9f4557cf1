"""Sentences for people, in every language that there is a catalog for.

============  ==================================================================================
``words``     a sentence before it is said: its template, and values in place of words
``speech``    values become words by the rules of a locale: figures, days, units, quotation marks
``catalogs``  the translations: a gettext catalog a language, ``sv.po`` beside this file
============  ==================================================================================

The public verbs are ``say`` and, for what a report says around its findings, ``told`` and ``told_many``. English is the
language of the code and needs no catalog; a sentence without a translation is said in English. Nothing here is kept
but what was loaded: the locale is always an argument.
"""

from __future__ import annotations

from .catalogs import SOURCE, available, named
from .speech import say, told, told_many
from .words import Counted, Day, Digits, Figures, Language, Listed, Measure, Message, Money, Name, Quoted, label, many

__all__ = [
    "SOURCE",
    "Counted",
    "Day",
    "Digits",
    "Figures",
    "Language",
    "Listed",
    "Measure",
    "Message",
    "Money",
    "Name",
    "Quoted",
    "available",
    "label",
    "many",
    "named",
    "say",
    "told",
    "told_many",
]
