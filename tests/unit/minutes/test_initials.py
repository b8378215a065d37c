"""What initials in the minutes stand for."""

from planner_sync.domain.blocks import Paragraph
from planner_sync.minutes.people.attendance import attendees
from planner_sync.minutes.people.attendee import Attendee
from planner_sync.minutes.people.initials import initials_of, with_full_names
from unit.minutes.builders import shipped_lexicon


def test_initials_stand_for_the_one_whose_name_begins_so() -> None:
    people = [
        Attendee(name="Fenna Fictief", kind="staff", role="FFi"),
        Attendee(name="Daan van der Nep", kind="staff"),
        Attendee(name="Sanne Nergens", kind="staff"),
        Attendee(name="Sjoerd Nepman", kind="staff"),
    ]

    initials = initials_of(people, ["Lotte Luchtkasteel"])

    assert with_full_names(["DN", "D.v.d.N.", "LL"], initials) == (
        "Daan van der Nep (DN)",
        "Daan van der Nep (D.v.d.N.)",
        "Lotte Luchtkasteel (LL)",
    )
    assert with_full_names(["SN", "Fenna", "ICT"], initials) == ("SN", "Fenna", "ICT")


def test_initials_behind_a_name_say_so_themselves() -> None:
    people = [Attendee(name="Fenna Fictief", kind="staff", role="FE")]

    assert with_full_names(["FE"], initials_of(people)) == ("Fenna Fictief (FE)",)


def test_initials_in_front_of_the_name_say_so_as_well() -> None:
    text = "Aanwezig: FF (Fenna Fictief, verslag), DD (Daan), KBO (bond), 9 bewoners"
    people = attendees([Paragraph(text=text, where="alinea 1")], shipped_lexicon())

    initials = initials_of(people)

    assert [person.name for person in people] == ["Fenna Fictief", "Daan", "KBO", ""]
    assert with_full_names(["FF", "DD", "KBO"], initials) == (
        *("Fenna Fictief (FF)", "Daan (DD)", "KBO"),
    )
