"""Ways in which documents get damaged or twisted; every one is decided by the seed."""

import random
import re
from collections.abc import Callable

from lxml import etree

from fuzz.seeds import Seed, packed, unpacked

Mutation = Callable[[Seed, random.Random], bytes]

_FRAGMENTS = (
    *(b"<", b">", b"&", b"&amp;", b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"]]>", b"<!--", b"<!---->"),
    *(b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<?x y?>", b"\r", b"\n\n", b"```", b"~~", b"|"),
    *(b"9" * 40, b"-1", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"<table>", b"</table>", b"<!", b"["),
    *(b"(", b"endstream", b"endobj", b"stream\n", b" 0 R", b"/Kids", b"<script>", b"<o:p>", b"\\"),
)
_WORD_WRAPPERS = ("ins", "smartTag", "customXml", "sdtContent", "dir", "hyperlink", "onbekend")
_VALUES = ("", "0", "-1", "999999999", "2147483648", "true", "zz", "\U0001f600", "x" * 300)


def mutated(seed: Seed, rng: random.Random) -> bytes:
    """Return *seed* with one to four mutations of one kind."""
    is_package = seed.suffix in {".docx", ".odt"}
    mutation = rng.choice(_PACKAGE if is_package else _FLAT)
    data = seed.data
    for _ in range(rng.choice((1, 1, 2, 4))):
        data = mutation(Seed(suffix=seed.suffix, data=data), rng)
    return data


def flip_bits(data: bytes, rng: random.Random) -> bytes:
    """Flip one to sixteen bits."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut_and_paste(data: bytes, rng: random.Random) -> bytes:
    """Cut a piece out, repeat one, or put one elsewhere."""
    start = rng.randrange(len(data) + 1)
    piece = data[start : start + rng.choice((1, 8, 64, 1_024))]
    way = rng.randrange(4)
    if way == 0:
        return data[:start] + data[start + len(piece) :]
    if way == 1:
        return data[:start] + piece * rng.choice((2, 3, 50)) + data[start:]
    if way == 2:
        return data[:start]
    at = rng.randrange(len(data) + 1)
    return data[:at] + piece + data[at:]


def insert_fragments(data: bytes, rng: random.Random) -> bytes:
    """Insert what means something to a parser."""
    for _ in range(rng.choice((1, 2, 5))):
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.choice(_FRAGMENTS) + data[at:]
    return data


def change_numbers(data: bytes, rng: random.Random) -> bytes:
    """Put another number where one stands."""
    places = list(re.finditer(rb"\d+", data))
    if not places:
        return data
    place = rng.choice(places)
    number = rng.choice((b"0", b"-1", b"1", b"65536", b"4294967296", b"9" * 30))
    return data[: place.start()] + number + data[place.end() :]


_BYTES = (flip_bits, cut_and_paste, insert_fragments, change_numbers)


def _file(seed: Seed, rng: random.Random) -> bytes:
    return rng.choice(_BYTES)(seed.data, rng)


def _part(seed: Seed, rng: random.Random) -> bytes:
    """Damage one part and pack again, so that the damage reaches the parser."""
    parts = _parts(seed)
    if not parts:
        return _file(seed, rng)
    name = rng.choice([n for n in parts if n.endswith((".xml", ".rels"))] or list(parts))
    parts[name] = rng.choice(_BYTES)(parts[name], rng)
    return packed(parts)


def _missing_part(seed: Seed, rng: random.Random) -> bytes:
    parts = _parts(seed)
    if len(parts) > 1:
        del parts[rng.choice(list(parts))]
    return packed(parts)


def _swapped_parts(seed: Seed, rng: random.Random) -> bytes:
    parts = _parts(seed)
    one, other = rng.choice(list(parts)), rng.choice(list(parts))
    parts[one], parts[other] = parts[other], parts[one]
    return packed(parts)


def _tree(seed: Seed, rng: random.Random) -> bytes:
    """Twist the elements of the main part; the XML stays well-formed."""
    parts = _parts(seed)
    name = "word/document.xml" if seed.suffix == ".docx" else "content.xml"
    try:
        root = etree.fromstring(parts[name])
    except (KeyError, etree.XMLSyntaxError):
        return _part(seed, rng)
    nodes = [node for node in root.iter() if node.getparent() is not None]
    if nodes:
        rng.choice((_wrap, _unwrap, _move, _copy, _attribute, _rename))(
            rng.choice(nodes), nodes, rng
        )
    parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return packed(parts)


_Node = etree._Element


def _wrap(node: _Node, nodes: list[_Node], rng: random.Random) -> None:
    parent = node.getparent()
    if parent is not None:
        space = etree.QName(node).namespace
        wrapper = etree.Element(etree.QName(space, rng.choice(_WORD_WRAPPERS)))
        parent.replace(node, wrapper)
        wrapper.append(node)


def _unwrap(node: _Node, nodes: list[_Node], rng: random.Random) -> None:
    parent = node.getparent()
    if parent is not None:
        at = parent.index(node)
        for inner in reversed(list(node)):
            parent.insert(at, inner)


def _move(node: _Node, nodes: list[_Node], rng: random.Random) -> None:
    goal = rng.choice(nodes)
    if goal is not node and not any(around is node for around in goal.iterancestors()):
        goal.append(node)


def _copy(node: _Node, nodes: list[_Node], rng: random.Random) -> None:
    for _ in range(rng.choice((1, 2, 30))):
        node.addnext(etree.fromstring(etree.tostring(node, with_tail=False)))


def _attribute(node: _Node, nodes: list[_Node], rng: random.Random) -> None:
    for name in list(node.attrib):
        node.set(str(name), rng.choice(_VALUES))


def _rename(node: _Node, nodes: list[_Node], rng: random.Random) -> None:
    node.tag = rng.choice(nodes).tag


def _parts(seed: Seed) -> dict[str, bytes]:
    try:
        return unpacked(seed.data)
    except Exception:  # noqa: BLE001 - an earlier mutation broke the package
        return {"broken": seed.data}


_PACKAGE: tuple[Mutation, ...] = (_file, _part, _part, _tree, _tree, _tree, _missing_part)
_PACKAGE += (_swapped_parts,)
_FLAT: tuple[Mutation, ...] = (_file,)
