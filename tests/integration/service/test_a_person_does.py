"""
A person does this; after the next pass of the service that is so.

Each case begins an hour after the minutes of 12 March were read.  Of their points *Muziek* and
*Moestuin* were taken up, for Anna and for Bram, and *Busje* is undecided; a tip about a choir is
only suggested.  Whatever a pass makes of it, the pass after that writes nothing.
"""

from dataclasses import dataclass

import pytest

from integration.service.beginnings import Begun
from integration.service.deeds import (
    CHOIR,
    COPY,
    DISCUSSED,
    MINUTES,
    MOMENT,
    OUTPUT,
    POSSIBLE,
    Deed,
    Fact,
    Noord,
    a_pass,
    add_item,
    as_left,
    as_left_all,
    asks,
    assign,
    assigned,
    begin,
    cards,
    complete,
    copy_card,
    days,
    delete,
    delete_file,
    describes,
    drag,
    drop,
    ends_with,
    has_percent,
    is_due,
    is_gone,
    letters,
    lies_in,
    lose_the_database,
    make_card,
    paper_is,
    papers,
    play,
    progress,
    put_label,
    remove_item,
    rename_bucket,
    rename_label,
    retitle,
    reword,
    save,
    set_due,
    stands,
    take_line_away,
    tick,
    titled,
    told,
    unassign,
    untold,
    write_above,
    write_below,
)
from integration.service.office import ANNA, BRAM, BUS, GARDEN, MUSIC, Row

SHARPER: Row = ("Muziekavond beginnen in de grote huiskamer", *MUSIC[1:])
LATER: Row = (*MUSIC[:2], "10 april 2026", MUSIC[3])
BY_BRAM: Row = (MUSIC[0], "Bram", *MUSIC[2:])
LAMP: Row = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")
COFFEE = "Koffie kopen"
NO_LONGER = f"Niet meer zo: {MUSIC[0]}"
LETTER = "Brief 1 cliëntmoment 12 maart 2026.docx"
SHEET = "Uitkomsten cliëntmoment 12 maart 2026.docx"
OURS = b"Van ons team."


@dataclass(frozen=True)
class Case:
    """One row of the table."""

    a_person: str
    deeds: tuple[Deed, ...]
    then: tuple[Fact, ...]


def case(a_person: str, *deeds: Deed, then: tuple[Fact, ...]) -> Case:
    return Case(a_person, deeds, then)


ON_THE_BOARD = [
    case(
        "drags a card to Opgepakt",
        drag(BUS, "Opgepakt"),
        then=(stands(BUS, "taken_up"), as_left(BUS), lies_in(MOMENT, "Opgepakt")),
    ),
    case(
        "drags a card to Niet opgepakt",
        drag(BUS, "Niet opgepakt"),
        then=(stands(BUS, "not_taken_up"), as_left(BUS), told("Zet op de kaart een regel met")),
    ),
    case(
        "drags a card to a bucket of the team's own",
        drag(BUS, "Eigen"),
        then=(stands(BUS, "taken_up"), as_left(BUS), told("in “Eigen”")),
    ),
    case(
        "drags a card back to Te bespreken",
        drag(MUSIC, "Te bespreken"),
        then=(stands(MUSIC, "undecided"), as_left(MUSIC), told("Wacht op een besluit")),
    ),
    case(
        "drags a card, and the minutes decide otherwise later",
        drag(BUS, "Niet opgepakt"),
        drop(MUSIC, GARDEN, (*BUS[:3], "ja")),
        then=(stands(BUS, "not_taken_up"), lies_in(BUS, "Niet opgepakt")),
    ),
    case(
        "completes a card",
        complete(MUSIC),
        then=(stands(MUSIC, "done"), as_left(MUSIC), told("Afgerond", "regel met “Resultaat:”")),
    ),
    case(
        "completes a card that was undecided",
        complete(BUS),
        then=(stands(BUS, "done"), as_left(BUS)),
    ),
    case(
        "completes a card in Niet opgepakt",
        drag(BUS, "Niet opgepakt"),
        complete(BUS),
        then=(stands(BUS, "not_taken_up"), as_left(BUS)),
    ),
    case(
        "opens a completed card again",
        complete(MUSIC),
        a_pass,
        progress(MUSIC, 0),
        then=(stands(MUSIC, "taken_up"), as_left(MUSIC)),
    ),
    case(
        "begins, and the minutes change",
        progress(MUSIC, 50),
        drop(SHARPER, GARDEN, BUS),
        then=(has_percent(MUSIC, 50), titled(MUSIC, SHARPER[0])),
    ),
    case(
        "completes a card, and the minutes change",
        complete(MUSIC),
        drop(LATER, GARDEN, BUS),
        then=(has_percent(MUSIC, 100), stands(MUSIC, "done")),
    ),
    case(
        "deletes a card",
        delete(BUS),
        then=(stands(BUS, "stopped"), is_gone(BUS), told("gestopt, verwijderd in Planner")),
    ),
    case(
        "deletes a card that the minutes name again",
        delete(MUSIC),
        drop(LATER, GARDEN, (*BUS[:3], "ja")),
        then=(stands(MUSIC, "stopped"), is_gone(MUSIC), lies_in(BUS, "Opgepakt")),
    ),
    case(
        "deletes a card, and the database is lost",
        delete(MUSIC),
        a_pass,
        lose_the_database,
        then=(stands(MUSIC, "stopped"), is_gone(MUSIC), cards(3)),
    ),
    case(
        "deletes a card, and the database is lost with its copy",
        delete(MUSIC),
        a_pass,
        lose_the_database,
        delete_file(COPY),
        # The receipt tells what was recognised, and once more how it stands then.
        a_pass,
        then=(is_gone(MUSIC), cards(3), ends_with(5)),
    ),
]

FIELD_BY_FIELD = [
    case(
        "retitles a card, and the minutes reword the point",
        retitle(MUSIC, "Zingen op vrijdag"),
        drop(SHARPER, GARDEN, BUS),
        then=(titled(MUSIC, "Zingen op vrijdag"), told("Zingen op vrijdag"), cards(4)),
    ),
    case(
        "retitles a card without its marker, and the minutes move its date",
        retitle(MUSIC, "Zingen op vrijdag", keeps_marker=False),
        drop(LATER, GARDEN, BUS),
        then=(titled(MUSIC, "Zingen op vrijdag"), is_due(MUSIC, "2026-04-10"), cards(4)),
    ),
    case(
        "retitles a card without its marker, and the database is lost",
        retitle(MUSIC, "Zingen op vrijdag", keeps_marker=False),
        a_pass,
        lose_the_database,
        then=(as_left(MUSIC), cards(4)),
    ),
    case(
        "names a colleague in a title",
        retitle(MUSIC, "Bram Bakker zingt"),
        then=(as_left(MUSIC), told("Een collega zingt"), untold("Bram")),
    ),
    case(
        "moves a date, and the minutes name another",
        set_due(MUSIC, "2026-05-01"),
        drop(LATER, GARDEN, BUS),
        then=(is_due(MUSIC, "2026-05-01"), told("1 mei")),
    ),
    case(
        "takes a date away, and the minutes name another",
        set_due(MUSIC, None),
        drop(LATER, GARDEN, BUS),
        then=(is_due(MUSIC, None),),
    ),
    case(
        "moves a date, and the minutes name another owner",
        set_due(MUSIC, "2026-05-01"),
        drop(BY_BRAM, GARDEN, BUS),
        then=(is_due(MUSIC, "2026-05-01"), assigned(MUSIC, BRAM)),
    ),
    case(
        "assigns somebody beside the owner, and the minutes drop the owner",
        assign(GARDEN, ANNA),
        drop(MUSIC, (GARDEN[0], "", *GARDEN[2:]), BUS),
        then=(assigned(GARDEN, ANNA),),
    ),
    case(
        "takes the owner off, and the minutes change",
        unassign(MUSIC, ANNA),
        drop(LATER, GARDEN, BUS),
        then=(assigned(MUSIC), is_due(MUSIC, "2026-04-10")),
    ),
    case(
        "puts another label on a card",
        put_label(MUSIC, "category7"),
        then=(as_left(MUSIC),),
    ),
    case(
        "renames the label of a theme",
        rename_label(MUSIC, "Gezellig"),
        drop(MUSIC, GARDEN, BUS, LAMP),
        then=(as_left(MUSIC), cards(5)),
    ),
    case(
        "renames a bucket",
        rename_bucket("Opgepakt", "Bezig"),
        drop(LATER, GARDEN, BUS),
        then=(lies_in(MUSIC, "Bezig"), stands(MUSIC, "taken_up"), is_due(MUSIC, "2026-04-10")),
    ),
    case(
        "renames a bucket, and the minutes have a new point",
        rename_bucket("Opgepakt", "Bezig"),
        drop(MUSIC, GARDEN, BUS, LAMP),
        then=(as_left(MUSIC), cards(5)),
    ),
]

IN_THE_DETAILS = [
    case(
        "adds an item to the checklist, and the minutes change",
        add_item(MUSIC, "Stoelen klaarzetten"),
        drop(LATER, GARDEN, BUS),
        then=(is_due(MUSIC, "2026-04-10"), told("0 van 1 stappen klaar")),
    ),
    case(
        "ticks an item off",
        add_item(MUSIC, "Stoelen klaarzetten"),
        tick(MUSIC, "Stoelen klaarzetten"),
        then=(as_left(MUSIC), told("1 van 1 stappen klaar")),
    ),
    case(
        "writes below the dashed line, and the minutes change",
        write_below(BUS, "Bellen met de garage."),
        drop(MUSIC, GARDEN, (BUS[0], "", "zodra er geld is", "")),
        then=(describes(BUS, above="zodra er geld is", below="Bellen met de garage."),),
    ),
    case(
        "writes above the dashed line, and the minutes change",
        write_above(BUS, "Bellen met de garage."),
        drop(MUSIC, GARDEN, (BUS[0], "", "zodra er geld is", "")),
        then=(as_left(BUS),),
    ),
    case(
        "takes the dashed line away, and the minutes change",
        take_line_away(BUS),
        drop(MUSIC, GARDEN, (BUS[0], "", "zodra er geld is", "")),
        then=(as_left(BUS),),
    ),
    case(
        "writes a reason below the line",
        drag(BUS, "Niet opgepakt"),
        write_below(BUS, "REDEN: te duur dit jaar."),
        then=(as_left(BUS), told("reden: te duur dit jaar.")),
    ),
    case(
        "writes a reason in the checklist",
        drag(BUS, "Niet opgepakt"),
        add_item(BUS, "Reden: te duur dit jaar."),
        then=(as_left(BUS), told("reden: te duur dit jaar.")),
    ),
    case(
        "writes a result that names a colleague",
        complete(MUSIC),
        write_below(MUSIC, "Resultaat: Bram speelt elke week piano."),
        then=(as_left(MUSIC), told("resultaat: Een collega speelt"), untold("Bram")),
    ),
]

BY_HAND = [
    case(
        "makes a card in one of our buckets",
        make_card(COFFEE, "Opgepakt"),
        drop(LATER, GARDEN, BUS),
        then=(as_left(COFFEE), told(COFFEE, "zelf toegevoegd in Planner")),
    ),
    case(
        "makes a card in a bucket of the team's own",
        make_card(COFFEE, "Eigen"),
        then=(as_left_all, told("+ 1 eigen kaart in het plan"), untold(COFFEE)),
    ),
    case(
        "completes a card that somebody made",
        make_card(COFFEE, "Opgepakt"),
        a_pass,
        complete(COFFEE),
        then=(as_left_all, told("Afgerond", COFFEE)),
    ),
    case(
        "deletes a card that somebody made",
        make_card(COFFEE, "Opgepakt"),
        a_pass,
        delete(COFFEE),
        then=(as_left_all, cards(4), untold(COFFEE)),
    ),
    case(
        "makes a card with the words of a point",
        make_card(LAMP[0], "Eigen"),
        drop(MUSIC, GARDEN, BUS, LAMP),
        then=(cards(6),),
    ),
    case(
        "copies a card, and the minutes change",
        copy_card(MUSIC, "Eigen"),
        drop(LATER, GARDEN, BUS),
        then=(is_due(MUSIC, "2026-04-10"), cards(5)),
    ),
    case(
        "copies a card and deletes the first",
        copy_card(BUS, "Eigen"),
        a_pass,
        delete(BUS),
        then=(stands(BUS, "stopped"), lies_in(MOMENT, "Opgepakt"), cards(4)),
    ),
    case(
        "copies a card, and the database is lost",
        copy_card(MUSIC, "Eigen"),
        a_pass,
        lose_the_database,
        delete_file(COPY),
        drop(LATER, GARDEN, BUS),
        then=(as_left_all,),
    ),
]

ON_THE_CARD_OF_THE_MOMENT = [
    case(
        "ticks a possible point",
        tick(MOMENT, POSSIBLE),
        then=(stands(CHOIR, "undecided"), lies_in(CHOIR, "Te bespreken"), cards(5)),
    ),
    case(
        "ticks a possible point and takes the tick away",
        tick(MOMENT, POSSIBLE),
        tick(MOMENT, POSSIBLE, is_checked=False),
        then=(as_left_all, cards(4)),
    ),
    case(
        "takes the tick away of what is a task already",
        tick(MOMENT, POSSIBLE),
        a_pass,
        tick(MOMENT, POSSIBLE, is_checked=False),
        then=(as_left_all, cards(5)),
    ),
    case(
        "ticks a possible point and deletes its task",
        tick(MOMENT, POSSIBLE),
        a_pass,
        delete(CHOIR),
        then=(stands(CHOIR, "stopped"), as_left_all, cards(4)),
    ),
    case(
        "rewords a possible point and ticks it",
        reword(MOMENT, POSSIBLE, "Doen we!"),
        tick(MOMENT, "Doen we!"),
        then=(lies_in(CHOIR, "Te bespreken"), cards(5)),
    ),
    case(
        "takes a possible point away",
        remove_item(MOMENT, POSSIBLE),
        drop(LATER, GARDEN, BUS),
        then=(asks(DISCUSSED), cards(4)),
    ),
    case(
        "deletes the card of the moment",
        delete(MOMENT),
        drop(LATER, GARDEN, BUS),
        then=(is_gone(MOMENT), stands(BUS, "undecided"), is_due(MUSIC, "2026-04-10"), cards(3)),
    ),
    case(
        "drags the card of the moment to Niet opgepakt",
        drag(MOMENT, "Niet opgepakt"),
        then=(as_left_all, stands(MUSIC, "taken_up"), stands(BUS, "undecided")),
    ),
    case(
        "completes the card of the moment",
        complete(MOMENT),
        then=(as_left_all, stands(MUSIC, "taken_up"), stands(BUS, "undecided")),
    ),
    case(
        "retitles the card of the moment without its marker",
        retitle(MOMENT, "Ons moment", keeps_marker=False),
        drag(BUS, "Opgepakt"),
        then=(titled(MOMENT, "Ons moment"), lies_in(MOMENT, "Opgepakt"), untold("Ons moment")),
    ),
    case(
        "says at the check that it is so no longer",
        complete(MUSIC),
        a_pass,
        days(93),
        a_pass,
        tick(MOMENT, NO_LONGER),
        then=(stands(CHOIR, "undecided"), cards(5)),
    ),
    case(
        "says at the check that it is still so",
        complete(MUSIC),
        a_pass,
        days(93),
        a_pass,
        tick(MOMENT, "check gedaan"),
        then=(asks(DISCUSSED, "check gedaan", POSSIBLE), has_percent(MUSIC, 100), cards(4)),
    ),
]

WITH_PAPERS = [
    case(
        "tells a letter",
        drag(BUS, "Opgepakt"),
        a_pass,
        letters,
        tick(MOMENT, "brief 1 gelezen"),
        tick(MOMENT, "brief 1 verteld"),
        then=(as_left_all, papers("Brief", 1)),
    ),
    case(
        "edits a letter, and a date moves",
        drag(BUS, "Opgepakt"),
        a_pass,
        letters,
        save(f"{OUTPUT}/{LETTER}", OURS),
        set_due(GARDEN, "2026-06-30"),
        days(20),
        letters,
        then=(paper_is(LETTER, OURS), papers("Brief 2 (aanvulling)", 1), papers("Brief", 2)),
    ),
    case(
        "deletes a letter",
        drag(BUS, "Opgepakt"),
        a_pass,
        letters,
        delete_file(f"{OUTPUT}/{LETTER}"),
        letters,
        then=(papers("Brief", 0),),
    ),
    case(
        "edits the outcome sheet, and decides",
        save(f"{OUTPUT}/{SHEET}", OURS),
        drag(BUS, "Opgepakt"),
        then=(paper_is(SHEET, OURS), papers("Uitkomsten", 1)),
    ),
    case(
        "deletes the outcome sheet, and decides",
        delete_file(f"{OUTPUT}/{SHEET}"),
        drag(BUS, "Opgepakt"),
        then=(papers("Uitkomsten", 0),),
    ),
]

IN_THE_MINUTES = [
    case(
        "rewords a point",
        drop(SHARPER, GARDEN, BUS),
        then=(titled(MUSIC, SHARPER[0]), cards(4)),
    ),
    case(
        "drops a point",
        drop(MUSIC, GARDEN),
        then=(as_left(BUS), stands(BUS, "undecided"), cards(4)),
    ),
    case(
        "drops a point and puts it back",
        drop(MUSIC, GARDEN),
        a_pass,
        drop(MUSIC, GARDEN, BUS),
        then=(as_left_all, cards(4)),
    ),
    case(
        "decides yes",
        drop(MUSIC, GARDEN, (*BUS[:3], "ja")),
        then=(lies_in(BUS, "Opgepakt"), stands(BUS, "taken_up")),
    ),
    case(
        "decides no after all",
        drop((*MUSIC[:3], "nee"), GARDEN, BUS),
        then=(lies_in(MUSIC, "Niet opgepakt"), stands(MUSIC, "not_taken_up"), cards(4)),
    ),
    case(
        "puts off a point that has a card",
        drop((*MUSIC[:3], "later"), GARDEN, BUS),
        then=(as_left(MUSIC), stands(MUSIC, "taken_up"), cards(4)),
    ),
    case(
        "names another owner",
        drop(BY_BRAM, GARDEN, BUS),
        then=(assigned(MUSIC, BRAM),),
    ),
    case(
        "adds a point at the top",
        drop(LAMP, MUSIC, GARDEN, BUS),
        then=(as_left(MUSIC), as_left(GARDEN), as_left(BUS), lies_in(LAMP, "Opgepakt")),
    ),
    case(
        "drops the minutes in twice",
        drop(MUSIC, GARDEN, BUS, name="12 maart (1).md"),
        then=(cards(4),),
    ),
    case(
        "takes the minutes away",
        delete_file(MINUTES),
        then=(as_left(MUSIC), as_left(GARDEN), as_left(BUS), cards(4)),
    ),
    case(
        "breaks the minutes",
        save(MINUTES, b"\0"),
        days(1),
        then=(as_left(MUSIC), as_left(GARDEN), as_left(BUS), cards(4), ends_with(1)),
    ),
]

CASES = [
    *ON_THE_BOARD,
    *FIELD_BY_FIELD,
    *IN_THE_DETAILS,
    *BY_HAND,
    *ON_THE_CARD_OF_THE_MOMENT,
    *WITH_PAPERS,
    *IN_THE_MINUTES,
]


@pytest.fixture
def noord(begun: Begun) -> Noord:
    return Noord(begun(begin))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.a_person)
def test_a_person(noord: Noord, case: Case) -> None:
    after, again = play(noord, case.deeds)

    for fact in case.then:
        fact(after)
    assert again.json["graph"]["writes"] == 0
