"""Minutes laid out in two columns: a subject, and what was said of it."""

from planner_sync.domain.points import Status
from unit.minutes.builders import points_of

_MET = "# Bewonersoverleg De Vliet\n\nDatum: 3 maart 2026\n\n"


def test_a_subject_with_a_story_beside_it_is_a_title_with_text() -> None:
    found = points_of(
        f"{_MET}| Welkom | Iedereen is er behalve Mila. Er is een nieuwe bewoner, hij stelt zich "
        "voor. |\n|---|---|\n"
        "| Vorige notulen | Er zijn geen opmerkingen gemaakt. De oven is gerepareerd en werkt. |\n"
        "| Wat verder ter tafel kwam | De kast in de gang is te vol. Fenna ruimt die op. Daan heeft"
        " een hond. Hij heet Bas. |\n"
        "| Begeleiding | Op donderdag neemt niemand de telefoon op. Noor gaat zorgen dat er een "
        "iemand is die de telefoon aanneemt. |"
    )

    assert [point.owners for point in found if point.status is Status.OPEN] == [
        ("Fenna",),
        ("Noor",),
    ]
