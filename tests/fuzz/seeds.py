"""Valid documents of every format, full of words that must be found again."""

import random
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

from fuzz.pdfs import Rule, Text, pdf_of
from fuzz.tokens import Words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = " ".join(
    f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
        *(("draw", "drawing"), ("fo", "xsl-fo-compatible")),
    )
)
_MARK = 'w:id="9" w:author="x"'


@dataclass(frozen=True, kw_only=True)
class Seed:
    """A valid document and the end of its name."""

    suffix: str
    data: bytes


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a package with *parts*; equal parts give equal bytes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def docx(rng: random.Random) -> Seed:
    """Return a Word document with everything that people and Word put in minutes."""
    words = Words()
    blocks = [rng.choice(_WORD_BLOCKS)(words) for _ in range(rng.randint(4, 16))]
    body = "".join(_chained(words, blocks, rng))
    return Seed(suffix=".docx", data=packed(word_parts(body, words)))


def word_parts(body: str, words: Words) -> dict[str, bytes]:
    """Return the parts of a Word document around *body*."""
    kinds = ("styles", "numbering", "header", "footer", "footnotes", "comments")
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(kinds)
    )
    relations += (
        f'<Relationship Id="rL" Type="{_OFFICE}/hyperlink" Target="https://a.test/"'
        ' TargetMode="External"/>'
    )
    start = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    text = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{start}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_SPACES}>{_STYLES}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_SPACES}>{_NUMBERING}</w:numbering>",
        "word/header.xml": f"<w:hdr {_SPACES}>{_paragraph(_run(words.seen()))}</w:hdr>",
        "word/footer.xml": f"<w:ftr {_SPACES}>{_paragraph(_run(words.seen()))}</w:ftr>",
        "word/footnotes.xml": f'<w:footnotes {_SPACES}><w:footnote w:id="1">'
        f"{_paragraph(_run(words.seen()))}</w:footnote></w:footnotes>",
        "word/comments.xml": f'<w:comments {_SPACES}><w:comment w:id="1">'
        f"{_paragraph(_run(words.seen()))}</w:comment></w:comments>",
    }
    return {name: content.encode() for name, content in text.items()}


def odt(rng: random.Random) -> Seed:
    """Return an OpenDocument text with everything that people put in minutes."""
    words = Words()
    body = "".join(rng.choice(_ODF_BLOCKS)(words) for _ in range(rng.randint(4, 16)))
    styles = (
        '<style:style style:name="H" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    text = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF_SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF_SPACES}/>",
    }
    return Seed(
        suffix=".odt", data=packed({name: content.encode() for name, content in text.items()})
    )


def pdf(rng: random.Random) -> Seed:
    """Return a PDF with headings, paragraphs, a list and a ruled table."""
    words = Words()
    pages = [_pdf_page(words, rng) for _ in range(rng.randint(1, 3))]
    return Seed(suffix=".pdf", data=pdf_of(pages, is_packed=rng.random() < 0.7))


def markdown(rng: random.Random) -> Seed:
    """Return Markdown with front matter, lists, a table and some HTML."""
    words = Words()
    front = f"---\ndatum: {words.seen()}\n---\n" if rng.random() < 0.5 else ""
    text = "\n\n".join(rng.choice(_MARKDOWN)(words) for _ in range(rng.randint(3, 12)))
    return Seed(suffix=".md", data=f"{front}{text}\n".encode())


def web_page(rng: random.Random) -> Seed:
    """Return a saved web page."""
    words = Words()
    body = "".join(rng.choice(_HTML)(words) for _ in range(rng.randint(3, 12)))
    return Seed(suffix=".html", data=f"<!doctype html><html><body>{body}</body></html>".encode())


def plain_text(rng: random.Random) -> Seed:
    """Return a plain text with typed lists."""
    words = Words()
    lines = [rng.choice(_LINES).format(words.seen()) for _ in range(rng.randint(5, 30))]
    return Seed(suffix=".txt", data="\n".join(lines).encode())


SEEDS: tuple[Callable[[random.Random], Seed], ...] = (
    *(docx, docx, docx, odt, odt, pdf, markdown, web_page, plain_text),
)
"""Word counts most, because that is what people send."""


def _run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text} </w:t></w:r>"


def _paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def _numbered(level: int, text: str) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return _paragraph(_run(text), numbering)


def _control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _table(words: Words) -> str:
    one = [_paragraph(_run(words.seen())) for _ in range(7)]
    rows = (
        _cell(one[0], '<w:gridSpan w:val="2"/>') + _cell(one[1]),
        _cell(one[2], '<w:vMerge w:val="restart"/>') + _cell(one[3]) + _cell(one[4]),
        _cell("<w:p/>", "<w:vMerge/>") + _cell(one[5]) + _cell(one[6]),
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def _nested(words: Words) -> str:
    return f"<w:tbl><w:tr>{_cell(_table(words) + '<w:p/>')}{_cell('<w:p/>')}</w:tr></w:tbl>"


def _boxed(words: Words) -> str:
    inside = f"<w:txbxContent>{_paragraph(_run(words.seen()))}</w:txbxContent>"
    return _paragraph(
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}"
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def _tracked(words: Words) -> str:
    return _paragraph(
        f"<w:ins {_MARK}>{_run(words.seen())}</w:ins>"
        f"<w:del {_MARK}><w:r><w:delText>{words.unseen()}</w:delText></w:r></w:del>"
        f"<w:moveFrom {_MARK}>{_run(words.unseen())}</w:moveFrom>"
        f"<w:moveTo {_MARK}>{_run(words.seen())}</w:moveTo>"
        f"{_run(words.unseen(), '<w:vanish/>')}{_run(words.seen())}"
    )


def _controls(words: Words) -> str:
    box = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    return (
        _control("<w:date/>", _paragraph(_run(words.seen())))
        + _control("<w:showingPlcHdr/>", _paragraph(_run(words.unseen())))
        + _paragraph(_control(box, _run("☒")) + _run(words.seen()))
    )


_WORD_BLOCKS: tuple[Callable[[Words], str], ...] = (
    lambda words: _paragraph(_run(words.seen()), '<w:pStyle w:val="Kop1"/>'),
    lambda words: _paragraph(_run(words.seen()) + _run(words.seen(), "<w:b/>")),
    lambda words: _numbered(0, words.seen()) + _numbered(1, words.seen()),
    lambda words: _paragraph(f'<w:hyperlink r:id="rL">{_run(words.seen())}</w:hyperlink>'),
    *(_table, _nested, _boxed, _tracked, _controls),
)
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/>'
    '</w:style><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
    '<w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def _chained(words: Words, blocks: list[str], rng: random.Random) -> list[str]:
    """Wrap some blocks in content controls, as forms do."""
    return [_control("<w:text/>", b) if rng.random() < 0.2 else b for b in blocks]


def _odf_list(words: Words) -> str:
    inner = (
        f"<text:list><text:list-item><text:p>{words.seen()}</text:p></text:list-item></text:list>"
    )
    return (
        f"<text:list><text:list-item><text:p>{words.seen()}</text:p>{inner}</text:list-item>"
        f"<text:list-item><text:p>{words.seen()}</text:p></text:list-item></text:list>"
    )


def _odf_table(words: Words) -> str:
    cells = [f"<text:p>{words.seen()}</text:p>" for _ in range(5)]
    return (
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="2">'
        f"{cells[0]}</table:table-cell><table:covered-table-cell/>"
        f"<table:table-cell>{cells[1]}</table:table-cell></table:table-row><table:table-row>"
        + "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells[2:])
        + "</table:table-row></table:table>"
    )


_ODF_BLOCKS: tuple[Callable[[Words], str], ...] = (
    lambda words: f'<text:h text:outline-level="1">{words.seen()}</text:h>',
    lambda words: f"<text:p>{words.seen()}<text:s text:c='3'/>{words.seen()}</text:p>",
    lambda words: (
        f'<text:p><text:span text:style-name="H">{words.unseen()}</text:span>'
        f"{words.seen()}</text:p>"
    ),
    lambda words: (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"<text:p>{words.unseen()}</text:p></text:deletion></text:changed-region>"
        f"</text:tracked-changes><text:p>{words.seen()}</text:p>"
    ),
    lambda words: (
        f"<text:p>{words.seen()}<draw:frame><draw:text-box><text:p>{words.seen()}</text:p>"
        "</draw:text-box></draw:frame></text:p>"
    ),
    lambda words: (
        f'<text:p>{words.seen()}<text:note text:note-class="footnote"><text:note-citation>1'
        f"</text:note-citation><text:note-body><text:p>{words.seen()}</text:p></text:note-body>"
        "</text:note></text:p>"
    ),
    *(_odf_list, _odf_table),
)


def _pdf_page(words: Words, rng: random.Random) -> list[Text | Rule]:
    page: list[Text | Rule] = [Text(text=words.seen(), bottom=760, size=18, is_bold=True)]
    bottom = 730.0
    for _ in range(rng.randint(3, 12)):
        bullet = rng.choice(("", "", "- ", "1. "))
        page.append(Text(text=f"{bullet}{words.seen()} {words.seen()}", bottom=bottom))
        bottom -= rng.choice((14, 30))
    if rng.random() < 0.6:
        page += [
            *(Rule(from_=(72, y), to=(400, y)) for y in (200, 230, 260)),
            *(Rule(from_=(x, 200), to=(x, 260)) for x in (72, 236, 400)),
            *(Text(text=words.seen(), left=x, bottom=y) for x in (80, 240) for y in (210, 240)),
        ]
    return page


_MARKDOWN: tuple[Callable[[Words], str], ...] = (
    lambda words: f"## {words.seen()}",
    lambda words: f"{words.seen()} **{words.seen()}** _{words.seen()}_",
    lambda words: f"- [x] {words.seen()}\n- {words.seen()}\n  1. {words.seen()}",
    lambda words: f"| {words.seen()} | {words.seen()} |\n|-|-|\n| {words.seen()} | |",
    lambda words: f"> {words.seen()}",
    lambda words: f"[{words.seen()}](https://a.test/)",
)
_HTML: tuple[Callable[[Words], str], ...] = (
    lambda words: f"<h1>{words.seen()}</h1>",
    lambda words: f"<p>{words.seen()} <b>{words.seen()}</b><br>{words.seen()}</p>",
    lambda words: f"<ul><li>{words.seen()}<ol><li>{words.seen()}</li></ol></li></ul>",
    lambda words: (
        f"<table><tr><td colspan=2>{words.seen()}</td></tr><tr><td rowspan=2>{words.seen()}</td>"
        f"<td>{words.seen()}</td></tr><tr><td>{words.seen()}</td></tr></table>"
    ),
    lambda words: f"<div>{words.seen()}<div>{words.seen()}</div></div>",
    lambda words: f"<span>{words.seen()}</span>",
)
_LINES = ("{}", "- {}", "  - {}", "1. {}", "", "{}:", "[ ] {}", "* {}\n")
