"""A file within a ZIP archive, unpacked within bounds: an archive of some kilobytes may hold gigabytes."""

from __future__ import annotations

import io
import zlib

from ..errors import UnreadableDocument
from .head import MOST_BYTES

_RATIO = 200  # unpacked to packed; text in XML stays under 60
_FREE = 1 << 20  # bytes that may be packed as tightly as they like
_MOST_ENTRIES = 10_000


class Archive:
    """The members of a ZIP archive by name; ``UnreadableDocument`` says what is wrong with it."""

    def __init__(self, data: bytes, name: str) -> None:
        import zipfile  # which takes longer to load than all readers together

        self.name = name
        self._broken_by = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, KeyError)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except self._broken_by as error:
            raise self._broken(error) from None
        if len(self._zip.namelist()) > _MOST_ENTRIES:
            raise UnreadableDocument(
                name, f"is an archive of more than {_MOST_ENTRIES} files; a document has some dozen"
            )

    def __contains__(self, member: str) -> bool:
        return member in self._zip.NameToInfo

    def read(self, member: str) -> bytes:
        """The bytes of a member, at most as many as are read of a file."""
        try:
            packed = max(self._zip.getinfo(member).compress_size, 1)
            with self._zip.open(member) as stream:
                found = stream.read(MOST_BYTES + 1)
        except self._broken_by as error:
            raise self._broken(error) from None
        if len(found) > MOST_BYTES or len(found) > max(_FREE, _RATIO * packed):
            raise UnreadableDocument(
                self.name,
                f"unpacks to more than {len(found) >> 20} MB from {packed >> 10} KB ({member}); that is no document",
            )
        return found

    def _broken(self, error: BaseException) -> UnreadableDocument:
        return UnreadableDocument(self.name, f"is a broken archive ({error}); save the document again")
