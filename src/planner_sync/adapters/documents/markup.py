"""Questions to XML elements by local name: strict and transitional files differ in the rest."""

from collections.abc import Callable, Container, Iterator

from lxml import etree

_MAX_DIGITS = 9
_OFF = frozenset(["0", "false", "off", "none", "no"])


def local(node: etree._Element) -> str:
    """Return the name of an element without its namespace; a comment has none."""
    # The stubs do not know that comments have a function for a tag.
    tag: object = node.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def child(node: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element at *path* below *node*."""
    for name in path:
        if node is None:
            return None
        node = next((inner for inner in node if local(inner) == name), None)
    return node


def children(node: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the direct children called *name*."""
    return (inner for inner in (() if node is None else node) if local(inner) == name)


def below(node: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield every element called *name* in *node*."""
    return (inner for inner in node.iter() if local(inner) == name)


def attribute(node: etree._Element | None, name: str) -> str | None:
    """Return an attribute by its local name."""
    if node is None:
        return None
    for key, value in node.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return None


def value(node: etree._Element | None) -> str | None:
    """Return the attribute ``val``, where Word keeps what an element says."""
    return attribute(node, "val")


def is_on(node: etree._Element | None) -> bool:
    """Tell whether an on/off element is there and on."""
    return node is not None and is_true(value(node) or "1")


def is_true(text: str | None) -> bool:
    """Tell whether an on/off attribute says on."""
    return text is not None and text.lower() not in _OFF


def number(text: str | None) -> int | None:
    """Return a whole number of at most nine signs, or ``None``."""
    if text is None or len(text) > _MAX_DIGITS:
        return None
    return int(text) if text.removeprefix("-").isdecimal() else None


def has_unread_text(
    root: etree._Element,
    read: Container[etree._Element],
    is_dropped: Callable[[etree._Element], bool],
) -> bool:
    """
    Tell whether *root* holds text that was neither read nor left out on purpose.

    Args:
        root: What should have been read.
        read: Elements that were read with all that is in them.
        is_dropped: Tells of an element whether it is left out on purpose.
    """
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if not local(node) or node in read or is_dropped(node):
            continue
        if any(text and text.strip() for text in (node.text, *(inner.tail for inner in node))):
            return True
        waiting.extend(node)
    return False
