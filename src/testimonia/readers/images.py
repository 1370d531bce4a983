"""Page images (PNG, JPEG, TIFF of one or more pages), read by Tesseract through ``ocr``.

Pillow decodes the picture, whatever its ending says, and refuses one of more than 80 million pixels before it does. It
is laid upright as its EXIF says, what is transparent becomes white, and colours and depths that print does not have
become grey or RGB. Boxes are in pixels of the picture laid upright.
"""

import struct
import warnings
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import Any

from testimonia.errors import ReadingError
from testimonia.readers.ocr import check, recognised
from testimonia.readers.page import Page, Raw
from testimonia.readers.tesseract import PIXELS, is_large

_FORMATS = ("PNG", "JPEG", "TIFF")
_PAGES = 2_000
"""Pages of a TIFF: more than any volume has."""
_PLAIN = frozenset(("1", "L", "RGB"))
_ORIENTATION = 0x0112
"""The tag of EXIF that says how a picture lies."""
_CLEAR = frozenset(("RGBA", "LA", "PA", "La", "RGBa"))
_ODD = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, AttributeError, ArithmeticError, struct.error,
)  # fmt: skip
"""What decoders of pictures raise of damaged ones."""


def read(raw: Raw) -> Page:
    """Recognise the text of page images.

    Raises:
        ReadingError: ("missing") Pillow, Tesseract or one of its languages is not installed; ("damaged") it is no
            picture; ("too-large") it has too many pixels; ("no-text", "timeout") as ``ocr.recognised``.
    """
    image = pillow()
    check(raw.ocr)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of large pictures and odd tags: what matters is refused here
        try:
            picture = image.open(BytesIO(raw.data), formats=_FORMATS)
        except (image.DecompressionBombError, *_ODD) as error:
            raise refusal(error) from error
        with picture:
            return recognised(_pages(picture), raw.ocr)


def picture(data: bytes, page: int, width: int) -> bytes:
    """Return a page image, counted from 1, laid upright, as a PNG of at most so many pixels in width.

    Raises:
        ReadingError: ("missing") Pillow is not installed, or there is no such page; ("damaged", "too-large").
    """
    image = pillow()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with image.open(BytesIO(data), formats=_FORMATS) as opened:
                found = next(islice(_pages(opened), page - 1, None), None)
                if found is None or isinstance(found, ReadingError):
                    raise ReadingError("missing", f"has no page {page} that can be drawn")
                found.thumbnail((width, 4 * width))
                out = BytesIO()
                found.save(out, "PNG")
        except (image.DecompressionBombError, *_ODD) as error:
            raise refusal(error) from error
    return out.getvalue()


def pillow() -> Any:
    """Return Pillow's module ``Image``. Raises ``ReadingError`` ("missing") where it is not installed."""
    # an extra: only collections with page images need it
    try:
        from PIL import Image  # noqa: PLC0415
    except ImportError as error:
        raise ReadingError("missing", "needs Pillow (pip install 'testimonia[ocr]')") from error
    return Image


def refusal(error: BaseException) -> ReadingError:
    """Return why a picture cannot be decoded."""
    kind = type(error).__name__
    if kind == "DecompressionBombError":
        return too_large()
    why = "" if kind == "UnidentifiedImageError" else f" ({kind}: {str(error)[:100]})"
    return ReadingError("damaged", f"is no PNG, JPEG or TIFF that can be decoded{why}")


def too_large() -> ReadingError:
    """Return the error that a page has too many pixels."""
    return ReadingError("too-large", f"has more than {PIXELS:,} pixels, which no scan of a page has")


def _pages(picture: Any) -> Iterator[Any]:
    """Yield the pages of a picture laid upright, or the error that stands for one."""
    for n in range(_PAGES if picture.format == "TIFF" else 1):
        try:
            picture.seek(n)
        except EOFError:
            return
        except _ODD as error:
            yield refusal(error)
            return
        yield _page(picture)


def _page(picture: Any) -> Any:
    if picture.width * picture.height > PIXELS:
        return too_large()
    try:
        return _plain(_upright(picture))
    except MemoryError:
        raise
    except _ODD as error:
        return refusal(error)


def _upright(picture: Any) -> Any:
    from PIL import ImageOps  # noqa: PLC0415 as in ``pillow``

    if is_large(picture):
        picture.draft("L", None)  # a JPEG is decoded in grey at once
    picture.load()
    turned = picture.getexif().get(_ORIENTATION, 1)
    return ImageOps.exif_transpose(picture) if turned in range(2, 9) else picture


def _plain(picture: Any) -> Any:
    """Return a picture in black and white, grey or RGB, as it would be printed on white paper."""
    if picture.mode in _CLEAR or "transparency" in picture.info:
        return _on_white(picture.convert("RGBA"))
    if picture.mode in _PLAIN:
        return picture
    if picture.mode[:1] in ("I", "F"):
        return _of_eight_bits(picture)
    return picture.convert("L" if is_large(picture) else "RGB")


def _on_white(picture: Any) -> Any:
    paper = pillow().new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    paper.info["dpi"] = picture.info.get("dpi", (0, 0))
    return paper


def _of_eight_bits(picture: Any) -> Any:
    """Return a deep picture in 256 greys, its own lightest one white."""
    deep = picture.convert("F")
    lightest = max(deep.getextrema()[1], 255.0)
    return deep.point(lambda value: value * (255.0 / lightest)).convert("L")
