"""Zip archives, read within bounds: as many members, bytes and packing as an honest archive has."""

import stat
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from articles.extraction.originals import limits
from articles.extraction.originals.decoding import Unreadable

DAMAGED = "The zip archive is damaged ({}). Pack it again."
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_CHUNK = 1 << 16


class Archive:
    """An archive in memory. Nothing is unpacked before it is asked for, and nothing is ever written."""

    def __init__(self, data: bytes) -> None:
        """Raises Unreadable for damaged archives and for those with too many members."""
        # Counted before they are parsed: every entry becomes an object fifty times its size.
        if data.count(_DIRECTORY_ENTRY) > 2 * limits.MEMBERS:
            raise Unreadable(f"The archive has more than {limits.MEMBERS:,} members. Split it.")
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise Unreadable(DAMAGED.format(str(error).rstrip("."))) from error
        self._infos = self._zip.infolist()
        if len(self._infos) > limits.MEMBERS:
            raise Unreadable(f"The archive has more than {limits.MEMBERS:,} members. Split it.")
        self.unpacked = 0

    def names(self) -> Iterator[str]:
        """The members' names as written, which may be hostile."""
        return (info.filename for info in self._infos)

    def files(self) -> list[ZipInfo]:
        """The members that are no folders, in the order of the archive's directory."""
        return [info for info in self._infos if not info.is_dir()]

    def read(self, member: str | ZipInfo) -> bytes:
        """The bytes of one member. Raises Unreadable when it is encrypted, damaged, a link, too large or a bomb."""
        try:
            info = self._zip.getinfo(member) if isinstance(member, str) else member
            _check(info)
            with self._zip.open(info) as file:
                return self._bounded(file, info)
        except KeyError as error:
            raise Unreadable(DAMAGED.format(f"the part {member} is missing")) from error
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            if isinstance(error, Unreadable):
                raise
            raise Unreadable(DAMAGED.format(str(error).rstrip(".") or type(error).__name__)) from error

    def _bounded(self, file: object, info: ZipInfo) -> bytes:
        """What really comes out counts, since the sizes in an archive's directory may lie."""
        pieces: list[bytes] = []
        size = 0
        while piece := file.read(_CHUNK):  # type: ignore[attr-defined]
            size += len(piece)
            self.unpacked += len(piece)
            _check_size(size, info.compress_size)
            if self.unpacked > limits.UNPACKED_BYTES:
                raise Unreadable(
                    f"The archive unpacks to more than {limits.UNPACKED_BYTES // limits.MEGABYTE} MB. Split it."
                )
            pieces.append(piece)
        return b"".join(pieces)


def _check(info: ZipInfo) -> None:
    if info.flag_bits & _ENCRYPTED:
        raise Unreadable("It is encrypted. Pack it again without a password.")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise Unreadable("It is a link to another file, which is not followed.")
    _check_size(info.file_size, info.compress_size)


def _check_size(size: int, packed: int) -> None:
    if size > limits.MEGABYTE and size > limits.PACKING_RATIO * max(packed, 1):
        raise Unreadable(
            f"It unpacks to more than {limits.PACKING_RATIO} times its packed size, as zip bombs do. "
            "Unpack it yourself and hand in the files."
        )
    if size > limits.MEMBER_BYTES:
        raise Unreadable(
            f"It is larger than {limits.MEMBER_BYTES // limits.MEGABYTE} MB unpacked. Hand in a smaller file."
        )
