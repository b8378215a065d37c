"""What mammoth does not do with a Word document: hidden text, placeholders, list numbers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lxml import etree

NUMBER_OPEN, NUMBER_CLOSE = "\ue000", "\ue001"
"""Private-use characters that carry a list item's number through mammoth."""

_DROPPED = frozenset(["del", "moveFrom", "footnoteReference", "endnoteReference"])
_OFF = frozenset(["0", "false", "off", "none"])
_MAX_LEVEL = 8


def main_part(parts: Mapping[str, etree._Element]) -> str | None:
    """Return the name of the part that holds the text, or ``None`` when there is none."""
    for relation in parts.get("_rels/.rels", ()):
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            name = str(relation.get("Target", "")).lstrip("/")
            return name if name in parts and _local(parts[name]) == "document" else None
    return None


def custom_properties(parts: Mapping[str, etree._Element]) -> dict[str, str]:
    """Return the custom document properties, as text by name."""
    root = parts.get("docProps/custom.xml")
    found = {} if root is None else {str(p.get("name")): p for p in root if p.get("name")}
    return {name: "".join(map(str, node.itertext())) for name, node in found.items()}


def hidden_styles(parts: Mapping[str, etree._Element]) -> frozenset[str]:
    """Return the ids of the styles that hide their text."""
    root = parts.get("word/styles.xml")
    if root is None:
        return frozenset()
    return frozenset(
        str(_attribute(style, "styleId"))
        for style in root
        if _local(style) == "style" and _is_on(_child(_child(style, "rPr"), "vanish"))
    )


def tidy(root: etree._Element, *, hidden_styles: frozenset[str]) -> None:
    """
    Make *root* say what a reader of the document sees, in place.

    Deleted and moved-away text, hidden text, note references and the grey help texts of
    unfilled content controls go; simple fields keep their result.
    """
    for node in list(root.iter()):
        name = _local(node)
        if _is_unseen(node, name, hidden_styles):
            _remove(node)
        elif name == "sdt" and _is_on(_child(_child(node, "sdtPr"), "showingPlcHdr")):
            _empty(node)
        elif name == "fldSimple":
            # mammoth drops a simple field with its result; it reads through a smart tag.
            node.tag = node.tag.replace("fldSimple", "smartTag")
        elif name == "t" and node.text:
            node.text = node.text.replace(NUMBER_OPEN, "").replace(NUMBER_CLOSE, "")


def mark_list_numbers(root: etree._Element, parts: Mapping[str, etree._Element]) -> None:
    """
    Put the number of each numbered paragraph before its text, between private-use marks.

    mammoth keeps the structure of lists and loses where they start.
    """
    starts = _list_starts(parts.get("word/numbering.xml"))
    by_style = _style_numbering(parts.get("word/styles.xml"))
    counters: dict[str, list[int | None]] = defaultdict(lambda: [None] * (_MAX_LEVEL + 1))
    for paragraph in _all(root, "p"):
        own = _child(_child(paragraph, "pPr"), "numPr")
        numbering = by_style.get(_style(paragraph)) if own is None else own
        number_id = _value(_child(numbering, "numId"))
        level = _number(_value(_child(numbering, "ilvl"))) or 0
        if number_id is None or number_id not in starts or not 0 <= level <= _MAX_LEVEL:
            continue
        counter = counters[number_id]
        last = counter[level]
        counter[level] = starts[number_id].get(level, 1) if last is None else last + 1
        counter[level + 1 :] = [None] * (_MAX_LEVEL - level)
        _prepend(paragraph, f"{NUMBER_OPEN}{counter[level]}{NUMBER_CLOSE}")


def paragraph_texts(root: etree._Element) -> Iterator[str]:
    """Yield the text of every paragraph that has any."""
    for paragraph in _all(root, "p"):
        words = "".join(
            {"tab": " ", "br": "\n"}.get(_local(node), str(node.text or ""))
            for node in paragraph.iter()
            if _local(node) in {"t", "tab", "br"}
        )
        if words.strip():
            yield words.strip()


def _style_numbering(styles: etree._Element | None) -> dict[str, etree._Element]:
    """Map the id of each paragraph style that numbers its text to its numbering."""
    found = {
        _attribute(style, "styleId") or "": _child(_child(style, "pPr"), "numPr")
        for style in (() if styles is None else styles)
        if _local(style) == "style"
    }
    return {name: numbering for name, numbering in found.items() if numbering is not None}


def _list_starts(numbering: etree._Element | None) -> dict[str, dict[int, int]]:
    """Map the id of each numbered list to the first number of its levels."""
    if numbering is None:
        return {}
    abstract: dict[str, dict[int, int]] = {}
    starts: dict[str, dict[int, int]] = {}
    for node in numbering:
        if _local(node) == "abstractNum":
            abstract[_attribute(node, "abstractNumId") or ""] = _level_starts(node)
        elif _local(node) == "num":
            base = abstract.get(_value(_child(node, "abstractNumId")) or "", {})
            overrides = {
                _number(_attribute(o, "ilvl")) or 0: _number(_value(_child(o, "startOverride")))
                for o in node
                if _local(o) == "lvlOverride"
            }
            given = {level: start for level, start in overrides.items() if start is not None}
            if base:
                starts[_attribute(node, "numId") or ""] = base | given
    return starts


def _level_starts(node: etree._Element) -> dict[int, int]:
    """Return the start of each level that counts; bullets do not."""
    starts: dict[int, int] = {}
    for level in node:
        if _local(level) == "lvl" and _value(_child(level, "numFmt")) not in {"bullet", None}:
            start = _number(_value(_child(level, "start")))
            starts[_number(_attribute(level, "ilvl")) or 0] = 1 if start is None else start
    return starts


def _prepend(paragraph: etree._Element, text: str) -> None:
    first = next(_all(paragraph, "t"), None)
    if first is not None:
        first.text = text + (first.text or "")


def _is_unseen(node: etree._Element, name: str, hidden: frozenset[str]) -> bool:
    if name == "r":
        return _is_hidden(node, hidden)
    if name == "p":
        return _style(node) in hidden
    if name == "tr":
        return _child(_child(node, "trPr"), "del") is not None
    return name in _DROPPED


def _is_hidden(run: etree._Element, hidden: frozenset[str]) -> bool:
    properties = _child(run, "rPr")
    return (
        _is_on(_child(properties, "vanish"))
        or (_value(_child(properties, "rStyle")) or "") in hidden
    )


def _style(paragraph: etree._Element) -> str:
    return _value(_child(_child(paragraph, "pPr"), "pStyle")) or ""


def _empty(control: etree._Element) -> None:
    for text in _all(control, "t"):
        text.text = ""


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _all(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return (node for node in root.iter() if _local(node) == name)


def _child(node: etree._Element | None, name: str) -> etree._Element | None:
    if node is None:
        return None
    return next((child for child in node if _local(child) == name), None)


def _is_on(node: etree._Element | None) -> bool:
    return node is not None and (_value(node) or "1").lower() not in _OFF


def _value(node: etree._Element | None) -> str | None:
    return None if node is None else _attribute(node, "val")


def _attribute(node: etree._Element, name: str) -> str | None:
    """Return an attribute by local name: strict and transitional files differ in namespace."""
    for key, value in node.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return None


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


def _local(node: etree._Element) -> str:
    # The stubs do not know that comments have a function for a tag.
    tag: object = node.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
