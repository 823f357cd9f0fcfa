"""The lines of a page: runs of letters on one baseline, with their boxes in points."""

import unicodedata
from collections import Counter
from ctypes import byref
from dataclasses import dataclass
from math import pi

import pypdfium2
from pypdfium2 import raw

from articles.extraction.originals import limits
from articles.extraction.originals.decoding import NO_TEXT, Unreadable

# A gap wider than this many letter sizes parts columns or cells; justified words stand closer.
WIDEST_GAP = 1.8
# What pdfium makes of a hyphen at the end of a line, whoever set it there.
BREAKING_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-"}
LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
SIGNS = str.maketrans(BREAKING_HYPHENS | LIGATURES | {"\u00a0": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Line:
    """A run of letters; the box is in points from the lower left corner of the page held upright.

    Lines that are not upright run along the side of the page.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    page: int
    is_upright: bool = True

    @property
    def size(self) -> float:
        """The height of its letters' boxes, which grows with the size of the font."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of one page in the order in which the file draws them; `unmapped` counts signs without a letter."""

    number: int
    width: float
    height: float
    lines: list[Line]
    unmapped: int


def lines_of(page: pypdfium2.PdfPage, number: int) -> PageLines:
    """The lines of `page`. Raises Unreadable when it has more letters than a page can have."""
    text = page.get_textpage()
    try:
        count = max(raw.FPDFText_CountChars(text), 0)
        if count > limits.PDF_CHARACTERS_ON_A_PAGE:
            raise Unreadable(
                f"Page {number} of the PDF has {count:,} letters; "
                f"{limits.PDF_CHARACTERS_ON_A_PAGE:,} are read. Print the PDF to a new one with pages of common size."
            )
        turn = _turn(page, text, count)
        runs = _Runs(number, turn)
        for index in range(count):
            runs.add(text, index)
        runs.end()
    finally:
        text.close()
    return PageLines(number, turn.shown_width, turn.shown_height, runs.lines, runs.unmapped)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Turns a page of `width` and `height` by quarters, so that most of its text is upright."""

    quarters: int
    width: float
    height: float

    @property
    def shown_width(self) -> float:
        return self.height if self.quarters % 2 else self.width

    @property
    def shown_height(self) -> float:
        return self.width if self.quarters % 2 else self.height

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        match self.quarters:
            case 1:
                return y, self.width - x
            case 2:
                return self.width - x, self.height - y
            case 3:
                return self.height - y, x
            case _:
                return x, y


def _turn(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, count: int) -> _Turn:
    """The direction of most letters decides, whatever the page says of its rotation."""
    width, height = page.get_size()
    if page.get_rotation() % 180:
        width, height = height, width
    step = max(count // 200, 1)
    directions = Counter(_quarters(text, at) for at in range(0, count, step))
    return _Turn(max(directions, key=lambda turn: (directions[turn], -turn), default=0), width, height)


def _quarters(text: pypdfium2.PdfTextPage, index: int) -> int:
    """The direction of a letter in quarter turns to the left; pdfium counts radians to the right."""
    angle: float = raw.FPDFText_GetCharAngle(text, index)
    return round(-angle / (pi / 2)) % 4


class _Runs:
    """Collects letters to lines; ends one at line ends, at wide gaps and when the baseline jumps."""

    def __init__(self, page: int, turn: _Turn) -> None:
        self.lines: list[Line] = []
        self.unmapped = 0
        self._page, self._turn = page, turn
        self._box = raw.FS_RECTF()
        self._letters: list[str] = []
        self._is_upright = True
        self._left = self._right = self._bottom = self._top = 0.0

    def add(self, text: pypdfium2.PdfTextPage, index: int) -> None:
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            self.end()
            return
        if code == 0 or code == 0xFFFD or 0xE000 <= code <= 0xF8FF:
            self.unmapped += 1
            return
        letter = chr(code)
        if letter.isspace():
            if self._letters:
                self._letters.append(" ")
            return
        if not raw.FPDFText_GetLooseCharBox(text, index, byref(self._box)):
            return
        self._direct(_quarters(text, index) == self._turn.quarters)
        self._place(letter, *self._turned())

    def _direct(self, is_upright: bool) -> None:
        if is_upright is not self._is_upright:
            self.end()
        self._is_upright = is_upright

    def _turned(self) -> tuple[float, float, float, float]:
        x0, y0 = self._turn(self._box.left, self._box.bottom)
        x1, y1 = self._turn(self._box.right, self._box.top)
        return min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)

    def _place(self, letter: str, left: float, right: float, bottom: float, top: float) -> None:
        if self._letters and self._is_upright and self._is_elsewhere(left, bottom, top):
            self.end()
        if not self._letters:
            self._left, self._right, self._bottom, self._top = left, right, bottom, top
        self._left, self._right = min(self._left, left), max(self._right, right)
        self._bottom, self._top = min(self._bottom, bottom), max(self._top, top)
        self._letters.append(letter)

    def _is_elsewhere(self, left: float, bottom: float, top: float) -> bool:
        size = max(self._top - self._bottom, 1.0)
        gap = left - self._right
        return gap > WIDEST_GAP * size or gap < -2 * size or top < self._bottom or bottom > self._top

    def end(self) -> None:
        """Closes the line that is being collected, if any."""
        joined = "".join(self._letters).translate(SIGNS)
        words = " ".join(NO_TEXT.sub("", joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace")).split())
        if words:
            box = self._left, self._right, self._bottom, self._top
            self.lines.append(Line(words, *box, self._page, self._is_upright))
        self._letters = []
