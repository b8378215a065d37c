"""The invented team of the demonstration: its people, plan, library and channel."""

from typing import Any

TEAM_ID = "de-vuurtoren"
TEAM_NAME = "De Vuurtoren"
TENANT_ID = "3d0e5b1c-6a52-4c1e-9d6b-7f1f0c5a9e10"
PLAN = "Verbeterpunten De Vuurtoren"
DRIVE = "Documenten"
FOLDER = "Cliëntmomenten"

FENNA = "fenna@vuurtoren.example"
DAAN = "daan@vuurtoren.example"
NOOR = "noor@vuurtoren.example"
SEM = "sem@vuurtoren.example"


def seed() -> dict[str, Any]:
    """Return what the embedded tenant starts with; everybody in it is invented."""
    people = (
        (FENNA, "Fenna", "Fictief"),
        (DAAN, "Daan", "van den Denkbeeld"),
        (NOOR, "Noor", "Nergenshuizen"),
        (SEM, "Sem", "de Schijn"),
    )
    addresses = [upn for upn, _, _ in people]
    return {
        "users": [
            {"display_name": f"{given} {sur}", "given_name": given, "surname": sur, "upn": upn}
            for upn, given, sur in people
        ],
        "groups": [{"name": TEAM_NAME, "members": addresses, "owners": [FENNA]}],
        "plans": [
            {
                "group": TEAM_NAME,
                "title": PLAN,
                "buckets": ["Lopende zaken"],
                "labels": ["Veiligheid"],
            }
        ],
        "drives": [{"name": DRIVE, "group": TEAM_NAME}],
        "hooks": [{"name": TEAM_NAME}],
    }
