"""Whom an item calls with an "@"."""

from datetime import date

import pytest

from unit.minutes.builders import points_of


@pytest.mark.parametrize(
    ("item", "title", "owners", "due"),
    [
        ("@Fenna: hek verven", "Hek verven", ("Fenna",), None),
        ("hek verven @Fenna", "Hek verven", ("Fenna",), None),
        ("hek verven @Fenna vóór 1 mei", "Hek verven", ("Fenna",), date(2026, 5, 1)),
        ("hek verven @Fenna @Daan, eind april", "Hek verven", ("Fenna", "Daan"), date(2026, 4, 30)),
        ("hek verven - @Daan (1 mei)", "Hek verven", ("Daan",), date(2026, 5, 1)),
    ],
)
def test_whom_an_item_calls_does_it(
    item: str, title: str, owners: tuple[str, ...], due: date | None
) -> None:
    (point,) = points_of(f"## Afspraken\n\n- {item}\n")

    assert (point.title, point.owners, point.due_on) == (title, owners, due)


def test_an_address_calls_nobody() -> None:
    (point,) = points_of("## Afspraken\n\n- mailen naar soep@keuken.test\n")

    assert point.owners == ()
