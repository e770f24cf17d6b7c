"""A body as it comes in, unpacked piece by piece, and never larger than agreed."""

import zlib
from collections.abc import Iterator

from openatmp.fetch import refusals

_GZIP = 16 + zlib.MAX_WBITS
_PACKED = {"gzip", "x-gzip"}


class Body:
    """What has come so far of a body.

    A small packed body may unpack to one that fills the memory. So it is unpacked only as far as agreed.

    Args:
        packing: what the server calls the way in which it is packed; empty for not at all.
        host: who sends it, for messages.
        largest: the most bytes that are accepted, packed or not.

    Raises:
        CouldNotFetch: it is packed in a way that was not asked for.
    """

    __slots__ = ("_came", "_host", "_largest", "_pieces", "_size", "_unpacker")

    def __init__(self, packing: str, host: str, largest: int) -> None:
        self._host, self._largest = host, largest
        self._pieces: list[bytes] = []
        self._came = self._size = 0
        packed = packing.lower() in _PACKED
        if not packed and packing.lower() not in {"", "identity"}:
            raise refusals.packed_otherwise(host)
        self._unpacker = zlib.decompressobj(_GZIP) if packed else None

    @property
    def came(self) -> int:
        """How many bytes came over the line."""
        return self._came

    def add(self, piece: bytes) -> None:
        """Take in the next piece.

        Raises:
            CouldNotFetch: it is too large, or not packed as it says.
        """
        self._came += len(piece)
        if self._came > self._largest:
            raise refusals.too_large(self._host, self._largest)
        for unpacked in [piece] if self._unpacker is None else self._unpacked(piece):
            self._size += len(unpacked)
            if self._size > self._largest:
                raise refusals.too_large(self._host, self._largest)
            self._pieces.append(unpacked)

    def _unpacked(self, piece: bytes) -> Iterator[bytes]:
        try:
            while piece:
                unpacker = self._open_unpacker()
                yield unpacker.decompress(piece, self._largest - self._size + 1)
                piece = unpacker.unconsumed_tail or unpacker.unused_data
        except zlib.error as error:
            raise refusals.packed_otherwise(self._host) from error

    def _open_unpacker(self) -> "zlib._Decompress":
        """Return what unpacks the next bytes; a body may be several packed ones, one after the other."""
        if self._unpacker is None or self._unpacker.eof:
            self._unpacker = zlib.decompressobj(_GZIP)
        return self._unpacker

    def whole(self) -> bytes:
        """Return the body.

        Raises:
            CouldNotFetch: its packing says that more should have come.
        """
        if self._unpacker is not None and not self._unpacker.eof and self._came:
            raise refusals.cut_short(self._host)
        return b"".join(self._pieces)
