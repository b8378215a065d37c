"""Pages of pdfplumber that keep of each letter what is looked at here, and nothing else."""

import unicodedata
from typing import Any

from pdfminer.layout import LTChar, LTItem
from pdfplumber.page import Page


class LeanPage(Page):
    """
    A page as pdfplumber has it, made with half the work.

    Letters are nearly all that a page of minutes holds, and pdfplumber looks through every
    attribute of each of them.
    """

    @classmethod
    def of(cls, page: Page) -> "LeanPage":
        """Return the lean form of *page*, which was not laid out yet."""
        return cls(
            page.pdf,
            page.page_obj,
            page_number=page.page_number,
            initial_doctop=page.initial_doctop,
        )

    def process_object(self, obj: LTItem) -> dict[str, Any]:
        """Return one thing on the page, in pdfplumber's own words."""
        if not isinstance(obj, LTChar):
            return super().process_object(obj)
        # pdfminer places things within the page's box, wherever that begins.
        left, above = self.mediabox[:2]
        top = self.height - obj.y1 + above
        ink = obj.graphicstate.ncolor
        return {
            "object_type": "char",
            "page_number": self.page_number,
            "text": unicodedata.normalize("NFC", obj.get_text()),
            "fontname": obj.fontname,
            "size": obj.size,
            "upright": obj.upright,
            "x0": obj.x0 + left,
            "x1": obj.x1 + left,
            "top": top,
            "bottom": self.height - obj.y0 + above,
            "doctop": self.initial_doctop + top,
            "width": obj.width,
            "height": obj.height,
            "non_stroking_color": ink if isinstance(ink, tuple) else (ink,),
        }
