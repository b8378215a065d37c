"""Forms of verbs, and the tasks that sentences with them make."""

import pytest

from planner_sync.minutes.words.verbs import verbs_of
from unit.minutes.builders import shipped_lexicon

VERBS = verbs_of(shipped_lexicon())


@pytest.mark.parametrize(
    ("form", "following", "infinitive"),
    [
        ("belt", "de gemeente", "bellen"),
        ("nodigt", "de buren uit", "uitnodigen"),
        ("stuurt", "de brief rond.", "rondsturen"),
        ("neemt", "contact op met de buren", "opnemen"),
        ("vraagt", "een offerte aan", "aanvragen"),
        ("schrijft", "een brief", "schrijven"),
        ("informeert", "de familie", "informeren"),
        ("regelt", "een zaal", "regelen"),
        ("onderzoekt", "of het kan", "onderzoeken"),
        ("zoekt", "het adres op,", "opzoeken"),
        ("zet", "de stoelen klaar", "klaarzetten"),
        ("updates", "the list", "update"),
        ("reaches", "out", "reach"),
    ],
)
def test_a_present_form_leads_to_its_infinitive(form: str, following: str, infinitive: str) -> None:
    found = VERBS.infinitive((VERBS.singular,), form, following.split())

    assert found is not None
    assert found[0] == infinitive


@pytest.mark.parametrize(
    ("form", "following"),
    [("nodigt", "de buren"), ("vraagt", "aan Fenna of het kan"), ("vindt", "het leuk en mooi")],
)
def test_a_first_part_counts_only_where_a_clause_ends(form: str, following: str) -> None:
    found = VERBS.infinitive((VERBS.singular,), form, following.split())

    assert found is None or found[1] == -1


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("de brief na te sturen", "de brief nasturen"),
        ("hulp te vragen om de bank te verven", "hulp vragen om de bank te verven"),
        ("een lijst te maken", "een lijst maken"),
        ("te veel lawaai", "te veel lawaai"),
    ],
)
def test_te_leaves_an_infinitive(written: str, read: str) -> None:
    assert VERBS.without_te(written) == read
