"""The package in which a case travels: report, evidence with its hashes, log; any tool opens it."""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import Any

from openatmp.basis.errors import BadInput
from openatmp.offers.data_files import data_file

# All that a spoilt ZIP file makes the library of Python raise.
_SPOILT = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
# The same case packs to the same bytes on any day: the day it was made stands in the manifest alone.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_MANIFEST, _CASE, _LOG, _ABOUT = "manifest.json", "case.json", "log.json", "about.txt"
_TOLD = """This is a case package of openatmp: one report on an offer of an unconfirmed therapy.

case.json      what was reported, and what was seen in the offer
log.json       what was done with it; each act holds the hash of the one before
evidence/      what was handed in, as it is kept
manifest.json  every file with its size and SHA-256, who made the package, when, and for whom

Open evidence with care: it comes from people nobody knows.
"""


class BrokenPackage(BadInput):
    """A package is not what its manifest says, or no package at all."""

    kind = "broken-package"
    title = "The case package cannot be opened"


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence.

    Args:
        name: file name within the package, plain letters and an ending.
        media_type: what it is, as ``image/jpeg``.
        content: its bytes.
    """

    name: str
    media_type: str
    content: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of its bytes in hexadecimal."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class CasePackage:
    """A case on its way.

    Args:
        made: moment in which it was made, in ISO 8601.
        made_by: key of the authority that made it.
        made_for: key of the authority that shall have it; empty when not said.
        case: what was reported and seen.
        log: what was done with it, the oldest first.
        evidence: what was handed in.
    """

    made: str
    made_by: str
    made_for: str
    case: Mapping[str, Any]
    log: tuple[Mapping[str, Any], ...] = ()
    evidence: tuple[Piece, ...] = ()


def pack(package: CasePackage) -> bytes:
    """Write a case as one ZIP file.

    Args:
        package: the case.

    Returns:
        The bytes of the file; the same for the same case.
    """
    files = dict(_files(package))
    manifest = _manifest(package, files)
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (content, _) in {_MANIFEST: (_json(manifest), ""), **files}.items():
            archive.writestr(_entry(name), content)
    return written.getvalue()


def unpack(content: bytes, most_bytes: int | None = None) -> CasePackage:
    """Read a package, and compare every file with its hash.

    Args:
        content: bytes of the ZIP file.
        most_bytes: what it may hold unpacked, where that is less than any case may.

    Returns:
        The case.

    Raises:
        BrokenPackage: it is no package, of another version, too large, or a file is not as the manifest says.
    """
    files = _read(content, min(most_bytes or _most(), _most()))
    manifest = _parsed(files, _MANIFEST)
    _refuse_unless_known(manifest)
    listed = _listed(manifest)
    _refuse_unless_same(listed, files)
    return CasePackage(
        made=str(manifest["made"]),
        made_by=str(manifest["made_by"]),
        made_for=str(manifest["made_for"]),
        case=_parsed(files, _CASE),
        log=_acts(_parsed(files, _LOG)),
        evidence=tuple(_evidence(listed, files)),
    )


# --------------------------------------------------------------------------------------------- writing


def _files(package: CasePackage) -> Iterator[tuple[str, tuple[bytes, str]]]:
    yield _ABOUT, (_TOLD.encode(), "text/plain")
    yield _CASE, (_json(package.case), "application/json")
    yield _LOG, (_json({"acts": list(package.log)}), "application/json")
    for number, piece in enumerate(package.evidence, 1):
        yield f"evidence/{number:03}-{_plain(piece.name)}", (piece.content, piece.media_type)


def _manifest(package: CasePackage, files: Mapping[str, tuple[bytes, str]]) -> dict[str, Any]:
    return {
        "format": data_file("package.yaml")["format"],
        "version": data_file("package.yaml")["version"],
        "made": package.made,
        "made_by": package.made_by,
        "made_for": package.made_for,
        "files": [
            {
                "path": name,
                "media_type": media_type,
                "size": len(content),
                "sha256": sha256(content).hexdigest(),
            }
            for name, (content, media_type) in files.items()
        ],
    }


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _plain(name: str) -> str:
    """Return a name that means nothing to any file system: no folders, no leading dots, plain signs."""
    kept = "".join(sign if sign.isascii() and (sign.isalnum() or sign in ".-_") else "-" for sign in name)
    return kept.lstrip(".-")[-80:] or "file"


def _json(thing: object) -> bytes:
    return (json.dumps(thing, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


# --------------------------------------------------------------------------------------------- reading


def _most() -> int:
    return int(data_file("package.yaml")["most_bytes"])


def _read(content: bytes, most_bytes: int) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _refuse_other_packings(entries)
            _refuse_if_too_large(entries, most_bytes)
            return {entry.filename: _unpacked(archive, entry) for entry in entries}
    except _SPOILT as error:
        raise BrokenPackage(
            "it is no ZIP file, or a damaged one", expected="a case package", remedy="ask for it again"
        ) from error


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Unpack a file no further than to the size that it says; its end must then come out right."""
    with archive.open(entry) as file:
        return file.read(entry.file_size + 1)


def _refuse_if_too_large(entries: Iterable[zipfile.ZipInfo], most_bytes: int) -> None:
    limits, entries = data_file("package.yaml"), list(entries)
    swells = any(entry.file_size > limits["most_times"] * max(1000, entry.compress_size) for entry in entries)
    if swells or len(entries) > limits["most_files"] or sum(e.file_size for e in entries) > most_bytes:
        raise BrokenPackage(
            "it holds more than a case does",
            expected=f"up to {limits['most_files']} files and {most_bytes:,} bytes",
            remedy="ask who sent it",
        )


def _refuse_other_packings(entries: Iterable[zipfile.ZipInfo]) -> None:
    """Only these are unpacked piece by piece; with others a small file fills the memory at once."""
    if any(entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for entry in entries):
        raise zipfile.BadZipFile("packed in a way in which no case is packed")


def _parsed(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    try:
        parsed = json.loads(files[name])
    except (KeyError, ValueError, RecursionError) as error:
        raise BrokenPackage(
            "the file is absent or cannot be read", where=name, remedy="ask for it again"
        ) from error
    if not isinstance(parsed, dict):
        raise BrokenPackage("the file holds something else", where=name, expected="a JSON object")
    return parsed


def _listed(manifest: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    files = manifest.get("files", [])
    if not isinstance(files, list) or not all(isinstance(one, dict) and "path" in one for one in files):
        raise BrokenPackage("its list of files cannot be read", where=_MANIFEST, remedy="ask for it again")
    return {str(file["path"]): file for file in files}


def _acts(log: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    acts = log.get("acts")
    if not isinstance(acts, list) or not all(isinstance(act, dict) for act in acts):
        raise BrokenPackage("its log cannot be read", where=_LOG, remedy="ask for it again")
    return tuple(acts)


def _refuse_unless_known(manifest: Mapping[str, Any]) -> None:
    data = data_file("package.yaml")
    if manifest.get("format") != data["format"] or not {"made", "made_by", "made_for"} <= set(manifest):
        raise BrokenPackage("it is a package of something else", where=_MANIFEST, expected=data["format"])
    if manifest.get("version") != data["version"]:
        raise BrokenPackage(
            f"it is of version {manifest.get('version')}",
            where=_MANIFEST,
            expected=f"version {data['version']}",
            remedy="use the openatmp that made it, or a newer one",
        )


def _refuse_unless_same(listed: Mapping[str, Mapping[str, Any]], files: Mapping[str, bytes]) -> None:
    here = set(files) - {_MANIFEST}
    for name in sorted(here ^ set(listed)):
        raise BrokenPackage("the file is in the package or in the manifest, but not in both", where=name)
    for name in sorted(here):
        if sha256(files[name]).hexdigest() != listed[name].get("sha256"):
            raise BrokenPackage(
                "the file was changed since the package was made", where=name, remedy="ask for it again"
            )


def _evidence(listed: Mapping[str, Mapping[str, Any]], files: Mapping[str, bytes]) -> Iterator[Piece]:
    for path, file in sorted(listed.items()):
        if path.startswith("evidence/"):
            name = path.removeprefix("evidence/").partition("-")[2]
            yield Piece(name, str(file.get("media_type", "")), files[path])
