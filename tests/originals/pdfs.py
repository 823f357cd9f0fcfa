"""PDF files for the tests, written byte by byte."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    """A line of text whose first letter stands at (x, y) points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11
    turned: int = 0

    def drawn(self) -> str:
        """The operators that draw it, turned by quarters to the left."""
        a, b = [(1, 0), (0, 1), (-1, 0), (0, -1)][self.turned]
        return f"BT /F1 {self.size} Tf {a} {b} {-b} {a} {self.x} {self.y} Tm ({_escaped(self.text)}) Tj ET\n"


def pdf(
    pages: Sequence[Iterable[Text]],
    *,
    title: str = "",
    size: tuple[float, float] = (WIDTH, HEIGHT),
    trailer: str = "",
    count: int | None = None,
    rotate: int = 0,
) -> bytes:
    """A PDF with these lines of Helvetica; an empty page has a drawn rectangle, as a scan has its picture."""
    info = f"/Title ({title})" if title else ""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
               "/Encoding /WinAnsiEncoding >>", f"<< {info} >>"]  # fmt: skip
    kids = []
    for page in pages:
        stream = "".join(text.drawn() for text in page)
        stream = stream or "10 10 500 700 re f\n"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}endstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Rotate {rotate} "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids) if count is None else count} >>"
    return written(objects, f"/Info 4 0 R {trailer}")


def written(objects: Sequence[str], trailer: str = "") -> bytes:
    """The file with these objects, numbered from 1, the first of them the catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def column(lines: Sequence[str], x: float = 70, top: float = 760, pitch: float = 14, size: float = 11) -> list[Text]:
    """Lines below each other."""
    return [Text(x, top - at * pitch, line, size) for at, line in enumerate(lines)]


def encrypted() -> bytes:
    """A PDF that opens with a password only (ISO 32000-1, 7.6: standard handler, revision 2)."""
    key = "00" * 32
    handler = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -44 >> /ID [<{key}> <{key}>]"
    return pdf([column(["Nobody reads this."])], trailer=handler)


def with_a_million_pages() -> bytes:
    """A small file whose tree of pages shares its branches, so that it has 10 to the power of 6 leaves."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    for level in range(6):
        kids = " ".join([f"{level + 3} 0 R"] * 10)
        objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {10 ** (6 - level)} >>")
    objects.append("<< /Type /Page /MediaBox [0 0 595 842] >>")
    return written(objects)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
