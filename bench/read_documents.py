"""
Measure the readers: documents per second, memory, the guard, a child, growth with pages.

Usage: PYTHONPATH=tests python bench/read_documents.py FOLDER

FOLDER holds documents; nothing of them is kept or shown but figures.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import docx

from fuzz.pdfs import Text, pdf_of
from planner_sync.adapters.documents.confined.reader import ConfinedReader
from planner_sync.adapters.documents.formats import FORMATS
from planner_sync.adapters.documents.guard import open_package
from planner_sync.adapters.documents.pdf.guard import refuse_hostile_pdf

PAGES = (1, 10, 50, 200)
ROUNDS = 3
_LINES_PER_PAGE = 40
_SHARE_OF_ITEMS = 0.3
_SENTENCE = "Cliënten vinden het fijn om samen te koken en dat doen we volgende maand weer."


def main(arguments: Sequence[str]) -> None:
    """Measure and write one line per figure."""
    if len(arguments) != 1:
        sys.exit(__doc__)
    with ConfinedReader() as reader:
        reader.read(b"x", FORMATS[".md"])
        files = [p for p in sorted(Path(arguments[0]).iterdir()) if p.suffix in FORMATS]
        for line in (*_folder(reader, files), *_guard(files), *_child(reader), *_growth(reader)):
            sys.stdout.write(f"{line}\n")


def _folder(reader: ConfinedReader, files: Sequence[Path]) -> Iterator[str]:
    documents = [(path.read_bytes(), FORMATS[path.suffix]) for path in files]
    for data, kind in documents:
        reader.read(data, kind)
    took: list[float] = []
    peak = work = 0.0
    # Below, mypy infers no type for a lambda with defaults; they bind what the loop has now.
    for data, kind in documents * ROUNDS:
        took.append(_seconds(lambda data=data, kind=kind: reader.read(data, kind)))  # type: ignore[misc]
        peak = max(peak, reader.usage.peak_mb)
        work += reader.usage.work_s
    yield f"{len(documents)} documents: {len(took) / sum(took):.0f} per second, one at a time"
    yield f"without waiting for the machine: {len(took) / work:.0f} per second of work"
    yield f"a document: median {1000 * statistics.median(took):.0f} ms, {_tail(took)}"
    yield f"peak memory of a child: {peak:.0f} MB"


def _guard(files: Sequence[Path]) -> Iterator[str]:
    guards: dict[str, Callable[[bytes], object]] = {
        ".docx": open_package,
        ".odt": open_package,
        ".pdf": refuse_hostile_pdf,
    }
    took, work = [], []
    for path in [path for path in files if path.suffix in guards] * ROUNDS:
        data, guard, before = path.read_bytes(), guards[path.suffix], time.process_time()
        took.append(_seconds(lambda data=data, guard=guard: guard(data)))  # type: ignore[misc]
        work.append(time.process_time() - before)
    yield f"the guard: median {1000 * statistics.median(took):.1f} ms, {_tail(took)}"
    yield f"without waiting for the machine: {_tail(work)}"


def _child(reader: ConfinedReader) -> Iterator[str]:
    took = [_seconds(lambda: reader.read(b"x", FORMATS[".txt"])) for _ in range(200)]
    yield f"a child with a document of one letter: median {1000 * statistics.median(took):.1f} ms"
    with ConfinedReader() as fresh:
        first = _seconds(lambda: fresh.read(b"x", FORMATS[".txt"]))
    yield f"the fork server's start, once: {1000 * first:.0f} ms"


def _growth(reader: ConfinedReader) -> Iterator[str]:
    makers: dict[str, Callable[[int], bytes]] = {
        ".docx": _docx,
        ".pdf": _pdf,
        ".md": lambda pages: ("\n\n".join(_lines(pages))).encode(),
    }
    for suffix, make in makers.items():
        told = []
        for pages in PAGES:
            data = make(pages)
            reader.read(data, FORMATS[suffix])
            used = reader.usage
            told.append(f"{pages}: {used.work_s:.2f} s of work, {used.peak_mb:.0f} MB")
        yield f"{suffix}, pages: {'; '.join(told)}"


def _lines(pages: int) -> Iterator[str]:
    rng = random.Random(1)  # noqa: S311 - repeatable, not secret
    for number in range(pages * _LINES_PER_PAGE):
        yield f"{'- ' if rng.random() < _SHARE_OF_ITEMS else ''}{number} {_SENTENCE}"


def _docx(pages: int) -> bytes:
    document = docx.Document()
    for line in _lines(pages):
        document.add_paragraph(line.removeprefix("- "))
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _pdf(pages: int) -> bytes:
    lines = list(_lines(pages))
    return pdf_of(
        [
            [
                Text(text=line, bottom=790 - 18 * at, size=10)
                for at, line in enumerate(lines[start : start + _LINES_PER_PAGE])
            ]
            for start in range(0, len(lines), _LINES_PER_PAGE)
        ]
    )


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def _tail(took: Sequence[float]) -> str:
    return f"99 of 100 within {1000 * statistics.quantiles(took, n=100)[98]:.0f} ms"


if __name__ == "__main__":
    main(sys.argv[1:])
