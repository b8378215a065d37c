"""Markdown documents: front matter by hand, the rest through markdown-it's HTML."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import defs
from markdown_it import MarkdownIt

from planner_sync.adapters.documents.drawn_tables import Repeated, table_at
from planner_sync.adapters.documents.html import HtmlReader
from planner_sync.adapters.documents.margins import whole, without_margin
from planner_sync.adapters.documents.own_output import OWN_PROPERTY
from planner_sync.adapters.documents.text import decoded
from planner_sync.domain.blocks import Document, Paragraph
from planner_sync.domain.errors import UnreadableDocumentError

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[^\s:#-][^:\n]{0,60}):[ \t]*(?P<value>.*)")
_ENTRY = re.compile(r"-[ \t]+(?P<value>.*)")
_NO_TAG = re.compile(
    rf"<(?!/?(?:{'|'.join(sorted(defs.tags))})(?:[\s/>]|$)|!--)", re.IGNORECASE | re.MULTILINE
)
"""A sign of people's own, such as <naam>, which HTML would swallow as an unknown element."""

_SPACED_BOLD = re.compile(r"(?<![\w*\\])\*\*(?=[^\s*])([^*\n]*[^\s*])([ \t]+)\*\*(?!\*)")
"""Bold with its space inside, as converters write it: "**Naam: **taak"."""

_STRAY = re.compile(r"(?<=\w)\*\*|\*\*(?=\w)")
"""Bold that begins or ends nowhere: "Anna** belt", which no reader shows as meant."""

_FENCE = re.compile(r"\s{0,3}(?P<sign>`{3}|~{3})")
_LANGUAGES = frozenset(
    [
        "bash",
        "c",
        "console",
        "cpp",
        "cs",
        "css",
        "diff",
        "html",
        "java",
        "javascript",
        "js",
        "json",
        "kotlin",
        "latex",
        "markdown",
        "md",
        "mermaid",
        "plantuml",
        "powershell",
        "py",
        "python",
        "r",
        "ruby",
        "rust",
        "sh",
        "shell",
        "sql",
        "text",
        "toml",
        "ts",
        "txt",
        "typescript",
        "xml",
        "yaml",
        "yml",
    ]
)
"""What a fence can name that is no text of the minutes."""

_MAX_ADDED = 20
_DELIMITERS = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def read_markdown(data: bytes) -> Document:
    """
    Read a Markdown document; its front matter becomes properties and first paragraphs.

    Raises:
        UnreadableDocumentError: The bytes are no text, or far more than minutes need.
    """
    text = without_margin(decoded(data))
    front = _FRONT.match(text)
    lines = front[1].splitlines() if front else []
    rest = whole(text[front.end() :] if front else text)
    # Line breaks count: people who type labels put each on a line of its own.
    markdown = MarkdownIt("commonmark", {"breaks": True}).enable(["table", "strikethrough"])
    try:
        html = _NO_TAG.sub(
            "&lt;", _rendered(markdown, _widened(_barred(_SPACED_BOLD.sub(r"**\1**\2", rest))))
        )
        blocks = HtmlReader().read(f"<html><body>{html}</body></html>")
    except (RecursionError, ValueError) as error:
        raise UnreadableDocumentError(
            "Het Markdown-bestand is te ingewikkeld om te lezen. "
            "Zet de tekst in Word en bewaar het als .docx."
        ) from error
    pairs = _pairs(lines)
    first = tuple(Paragraph(text=f"{k}: {v}", where="kopgegevens") for k, v in pairs.items() if v)
    return Document(
        blocks=(*first, *blocks),
        format="md",
        is_own_output=OWN_PROPERTY in pairs,
        properties=pairs,
    )


def _rendered(markdown: MarkdownIt, text: str) -> str:
    tokens = markdown.parse(text)
    for token in tokens:
        for part in token.children or ():
            if part.type == "text":
                part.content = _STRAY.sub("", part.content)
        if token.type == "fence" and token.info.strip().lower() not in {"", *_LANGUAGES}:
            # No name of a language: text of people who meant something else.
            token.content, token.info = f"{token.info}\n{token.content}", ""
        elif token.type == "html_block" and token.content.count("<!--") > token.content.count(
            "-->"
        ):
            # A comment that nobody ended ends with its block, not with the document.
            token.content += "-->"
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def _pairs(lines: list[str]) -> dict[str, str]:
    """Read front matter as labels with text; a list below a label becomes its text."""
    pairs: dict[str, str] = {}
    label = ""
    for line in lines:
        pair, entry = _PAIR.fullmatch(line.strip()), _ENTRY.fullmatch(line.strip())
        if pair:
            label = pair["key"].strip()
            pairs[label] = pair["value"].strip().strip("\"'")
        elif line.strip():
            more = (entry["value"] if entry else line).strip().strip("\"'")
            pairs[label] = ", ".join(filter(None, [pairs.get(label), more]))
    return pairs


def _barred(text: str) -> str:
    """Put tables that are drawn or typed in other ways as CommonMark has them."""
    lines, told, at, fence = text.split("\n"), list[str](), 0, ""
    while at < len(lines):
        begins = _FENCE.match(lines[at])
        if begins and fence in {"", begins["sign"]}:
            fence = "" if fence else begins["sign"]
        is_own = at + 1 < len(lines) and "|" in lines[at] and _DELIMITERS.fullmatch(lines[at + 1])
        count, rows = (0, []) if fence or is_own else table_at(lines, at)
        if is_own and not fence:
            ends = (n for n, line in enumerate(lines[at:]) if "|" not in line)
            count = next(ends, len(lines) - at)
        told += ["", *_piped(rows), ""] if rows else lines[at : at + max(count, 1)]
        at += max(count, 1)
    return "\n".join(told)


def _piped(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for at, row in enumerate(rows):
        cells = ("" if isinstance(cell, Repeated) else cell for cell in row)
        told = (cell.replace("|", "\\|").replace("\n", "<br>") for cell in cells)
        yield f"| {' | '.join(told)} |"
        if at == 0:
            yield f"|{'---|' * len(row)}"


def _widened(text: str) -> str:
    """Give the heads of tables as many cells as their longest row: CommonMark drops the rest."""
    lines = text.split("\n")
    for at in range(1, len(lines)):
        if "|" not in lines[at - 1] or not _DELIMITERS.fullmatch(lines[at]):
            continue
        end = next((n for n in range(at + 1, len(lines)) if "|" not in lines[n]), len(lines))
        missing = max(map(_cells, lines[at + 1 : end]), default=0) - _cells(lines[at])
        if 0 < missing <= _MAX_ADDED:
            for line in (at - 1, at):
                cell = "-|" if line == at else " |"
                edge = "" if lines[line].rstrip().endswith("|") else "|"
                lines[line] = f"{lines[line].rstrip()}{edge}{cell * missing}"
    return "\n".join(lines)


def _cells(line: str) -> int:
    inner = line.strip(" \t>").removeprefix("|").removesuffix("|")
    return inner.replace("\\|", "").count("|") + 1
