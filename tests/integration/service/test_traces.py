"""What a whole cycle leaves in logs and database: no names, no file names, no secrets."""

import json
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from integration.service.office import NORTH, Office, minutes, open_office

NAMES = ("Bloemkool", "Radijs", "Anna de Vries")
FILE = "Verslag mevrouw Spinazie.md"
TITLE = "naar de markt"


@pytest.fixture(scope="module")
def traces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, bytes, Office]]:
    """All log lines and the database's bytes after a cycle full of people."""
    with open_office(tmp_path_factory.mktemp("traces")) as office:
        logs, stored = _cycle(office)
        yield logs, stored, office


def _cycle(office: Office) -> tuple[str, bytes]:
    rows = (
        ("Mevrouw Bloemkool wil vaker naar de markt", "Anna de Vries", "27 maart 2026", "ja"),
        ("Met dhr. Radijs de kamer opruimen", "Bram", "", ""),
    )
    office.drop(minutes(*rows), name=FILE)
    ran = [office.intake()]
    office.wait(days=25)
    ran += [office.run("track", "--json"), office.run("digest", "--json"), office.intake()]
    assert ran[2].team["outcome"] == "published"
    stored = b"".join(p.read_bytes() for p in sorted(office.database.parent.iterdir()))
    return "".join(one.err for one in ran), stored


def test_every_log_line_is_json_with_the_id_of_its_run(
    traces: tuple[str, bytes, Office],
) -> None:
    lines = [json.loads(line) for line in traces[0].splitlines()]

    assert lines
    assert all(line["run_id"] and line["event"] and line["level"] for line in lines)
    assert len({line["run_id"] for line in lines}) == 4


@pytest.mark.parametrize("word", [*NAMES, "Spinazie", TITLE, "Radijs"])
def test_no_log_line_holds_a_name_a_file_name_or_a_title(
    traces: tuple[str, bytes, Office], word: str
) -> None:
    assert word.casefold() not in traces[0].casefold()


@pytest.mark.parametrize("word", [*NAMES, "Spinazie"])
def test_the_database_holds_no_name_and_no_file_name(
    traces: tuple[str, bytes, Office], word: str
) -> None:
    assert word.casefold().encode() not in traces[1].lower()


def test_no_secret_is_logged_or_stored(traces: tuple[str, bytes, Office]) -> None:
    logs, stored, office = traces

    [signature] = parse_qs(urlsplit(office.tenant.hook_url(NORTH)).query)["sig"]
    for secret in (signature, office.tenant.identity_header, "Bearer", "access_token"):
        assert secret not in logs
        assert secret.encode() not in stored
