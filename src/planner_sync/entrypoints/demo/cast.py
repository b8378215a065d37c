"""The invented teams of the demonstration: their people, plans, libraries and channels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

TENANT_ID = "3d0e5b1c-6a52-4c1e-9d6b-7f1f0c5a9e10"
FOLDER = "Cliëntmomenten"
REGION_ID, REGION_NAME = "kust", "Regio Kust"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who works in one of the teams."""

    given: str
    surname: str
    domain: str

    @property
    def address(self) -> str:
        """What this person signs in with."""
        return f"{self.given.lower()}@{self.domain}.example"


FENNA, DAAN, NOOR, SEM = (
    Person(given=given, surname=surname, domain="vuurtoren")
    for given, surname in (
        ("Fenna", "Fictief"),
        ("Daan", "van den Denkbeeld"),
        ("Noor", "Nergenshuizen"),
        ("Sem", "de Schijn"),
    )
)
LIEKE, JORIS, MERAL, TYGO = (
    Person(given=given, surname=surname, domain="duinpan")
    for given, surname in (
        ("Lieke", "Luchtkasteel"),
        ("Joris", "van Zinsbegoocheling"),
        ("Meral", "Mythe"),
        ("Tygo", "Toverland"),
    )
)


@dataclass(frozen=True, kw_only=True)
class Crew:
    """A team as people know it; the names of its plan, library and channel follow from its own."""

    team_id: str
    name: str
    colleagues: Sequence[Person]
    """The task holder first."""

    own_bucket: str
    """A bucket that the team had before."""

    label: str
    """A label that the team had before."""

    @property
    def task_holder(self) -> Person:
        """Who gets the card of each client moment."""
        return self.colleagues[0]

    @property
    def plan(self) -> str:
        """Title of the team's plan."""
        return f"Verbeterpunten {self.name}"

    @property
    def drive(self) -> str:
        """Name of the team's library."""
        return f"Documenten {self.name}"


LIGHTHOUSE = Crew(
    team_id="de-vuurtoren",
    name="De Vuurtoren",
    colleagues=(FENNA, DAAN, NOOR, SEM),
    own_bucket="Lopende zaken",
    label="Veiligheid",
)
"""People live here."""

DUNES = Crew(
    team_id="de-duinpan",
    name="De Duinpan",
    colleagues=(LIEKE, JORIS, MERAL, TYGO),
    own_bucket="Klussen",
    label="Werkplaats",
)
"""People work here by day."""

CREWS = (LIGHTHOUSE, DUNES)
CREWS_BY_ID = {crew.team_id: crew for crew in CREWS}


def seed() -> dict[str, Any]:
    """Return what the embedded tenant starts with; everybody in it is invented."""
    return {
        "users": [
            {
                "display_name": f"{who.given} {who.surname}",
                "given_name": who.given,
                "surname": who.surname,
                "upn": who.address,
            }
            for crew in CREWS
            for who in crew.colleagues
        ],
        "groups": [
            {
                "name": crew.name,
                "members": [who.address for who in crew.colleagues],
                "owners": [crew.task_holder.address],
            }
            for crew in CREWS
        ],
        "plans": [
            {
                "group": crew.name,
                "title": crew.plan,
                "buckets": [crew.own_bucket],
                "labels": [crew.label],
            }
            for crew in CREWS
        ],
        "drives": [{"name": crew.drive, "group": crew.name} for crew in CREWS],
        "hooks": [{"name": crew.name} for crew in CREWS],
    }
