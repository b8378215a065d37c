"""What, who and when of an item come out however a hand puts them beside each other."""

import pytest

from unit.minutes.builders import points_of, points_of_board

_HEAD = (
    "# Verslag werkgroep 12 maart 2026\n\nAanwezig: Fenna Fictief, Daan van der Verzonnen\n\n"
    "## Actiepunten\n\n"
)
_TASK = "De folder nakijken"
_DAYS = {
    "12 juni": "2026-06-12",
    "vóór vrijdag 12 juni": "2026-06-12",
    "12/6": "2026-06-12",
    "12-06-2026": "2026-06-12",
    "week 24": "2026-06-14",
    "deadline 12 juni": "2026-06-12",
}
_BEHIND = [
    *("{t} ({p}, {w})", "{t} ({p}) {w}", "{t} ({w}, {p})", "{t} ({p} - {w})", "{t} - {p} - {w}"),
    *("{t} – {w} – {p}", "{t}: {p}, {w}", "{t}: {p} ({w})", "{t} → {p}, {w}", "{t} -> {p} {w}"),
    *("{t}, {p}, {w}", "{t}; {p}; {w}", "{t} | {p} | {w}", "{t} / {p} / {w}", "{t}. {p}, {w}."),
    *("{t} [{p}, {w}]", "{t} @{p} {w}", "{t} (actie: {p}, {w})", "{t} (door {p}, {w})"),
    *("{t} wie: {p} wanneer: {w}", "{t} (wie: {p}; wanneer: {w})", "{t} > {p} > {w}"),
]
_AROUND = [
    *("{p}: {t} ({w})", "{p} - {t} - {w}", "{p}: {t}, {w}", "{p}; {t}; {w}", "{p} / {t} / {w}"),
    *("{p} > {t} > {w}", "[{p}] {t} ({w})", "({p}) {t} ({w})", "**{p}** {t} ({w})"),
    *("**{p}**: {t} ({w})", "Actie {p}: {t} ({w})", "{w}: {t} ({p})", "{w}: {t} - {p}"),
    *("{w} - {t} ({p})", "({w}) {t} ({p})"),
]
_AHEAD = ["{w}: {p}: {t}", "{p}, {w}: {t}", "{p} ({w}): {t}", "{w} {p}: {t}", "[{p}, {w}] {t}"]


@pytest.mark.parametrize("shape", [*_BEHIND, *_AROUND, *_AHEAD])
@pytest.mark.parametrize("day", _DAYS)
def test_what_who_and_when_come_out_of_any_shape(shape: str, day: str) -> None:
    item = shape.format(t=_TASK, p="Fenna", w=day)

    point, _ = points_of_board(f"- {item}\n- Verf kopen (Daan)\n", _HEAD)

    due = point.due_on and point.due_on.isoformat()
    assert (point.title.casefold(), point.owners, due) == (
        _TASK.casefold(),
        ("Fenna",),
        _DAYS[day],
    )


def test_a_day_that_is_over_in_front_of_a_task_is_no_term() -> None:
    point, _ = points_of_board("- 26/2: folder nakijken\n- Verf kopen (Daan)\n", _HEAD)

    assert (point.title, point.due_on) == ("Folder nakijken", None)


def test_a_name_in_brackets_where_clients_met_does_nothing_by_itself() -> None:
    (point,) = points_of("## Wensen\n\n- (Fenna) meer soep\n")

    assert point.owners == ()


@pytest.mark.parametrize("shape", ["{p} De Wit: {t}", "{p} de Wit: {t}", "{p} Van Velzen: {t}"])
def test_a_surname_belongs_to_the_name(shape: str) -> None:
    item = shape.format(t=_TASK, p="Fenna")

    point, _ = points_of_board(f"- {item}\n- Verf kopen (Daan)\n", _HEAD)

    assert point.owners == (item.partition(":")[0],)


@pytest.mark.parametrize("part", ["Inleiding", "Doel", "Samenvatting", "Onderwerp"])
def test_a_part_with_names_is_shared_out(part: str) -> None:
    point, _ = points_of_board(f"- {part}: Fenna, Daan\n- Verf kopen (Daan)\n", _HEAD)

    assert (point.title, point.owners) == (part, ("Fenna", "Daan"))
