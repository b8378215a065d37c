"""Minutes full of people, and every place that the service writes to."""

import random
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest

from integration.service.office import FOLDER, NORTH, Office, minutes, open_office
from privacy.planted import Planted, planted_mentions

OUTPUT = f"{FOLDER}/Planner-sync/"
FILE = "Verslag bij Wobbelt Rammenas.md"
FORTY = 40


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What each place holds after a cycle over forty planted mentions."""
    with open_office(tmp_path_factory.mktemp("people")) as office:
        rows = [(one.sentence, "", "", "ja") for one in _sample()]
        office.drop(minutes(*rows), name=FILE)
        ran = [office.intake()]
        office.wait(days=25)
        ran += [office.run("track", "--json"), office.run("digest", "--json"), office.intake()]
        state = office.tenant.state()
        outputs = [path for path in office.files() if path.startswith(OUTPUT)]
        assert len(office.cards()) > FORTY / 2
        assert state["hook_runs"]
        assert any("Verwerkingsverslag" in path for path in outputs)
        yield {
            "board": str(state["tasks"]),
            "output files": "\n".join(_text_of(office, path) for path in outputs),
            "output file names": "\n".join(outputs),
            "channel": str([state["hook_runs"], state["messages"], state["mails"]]),
            "log": "".join(one.err for one in ran),
            "reports": "".join(one.out for one in ran),
        }


def _sample() -> list[Planted]:
    planted = planted_mentions(seed=5)
    return random.Random(5).sample(planted, FORTY)  # noqa: S311 - repeatable sentences, no secret


def _text_of(office: Office, path: str) -> str:
    packed = office.anna.download(office.tenant.drive_id(NORTH), path)
    if not path.endswith(".docx"):
        return packed.decode()
    with ZipFile(BytesIO(packed)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.mark.parametrize(
    "place", ["board", "output files", "output file names", "channel", "log", "reports"]
)
def test_no_planted_person_is_found_anywhere(told: dict[str, str], place: str) -> None:
    secrets = {secret for one in _sample() for secret in one.secrets} | {"Wobbelt", "Rammenas"}
    text = told[place].casefold()

    assert sorted(s for s in secrets if s.casefold() in text) == []
