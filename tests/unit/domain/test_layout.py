"""Which bucket and which label means what."""

from planner_sync.domain.board import Bucket, BucketId, LabelId, Place
from planner_sync.domain.layout import LABEL_SLOTS, map_buckets, map_labels
from planner_sync.domain.teams import DEFAULT_BUCKETS


def buckets(*names: str) -> list[Bucket]:
    return [Bucket(bucket_id=BucketId(f"{n}"), name=name, etag="") for n, name in enumerate(names)]


def test_a_bucket_is_known_by_its_name_in_any_case_and_spacing() -> None:
    found = map_buckets(buckets(" te  bespreken", "OPGEPAKT", "Bezig"), DEFAULT_BUCKETS)

    assert found.found == {Place.DISCUSS: "0", Place.TAKEN_UP: "1"}
    assert found.place_of(BucketId("1")) is Place.TAKEN_UP
    assert found.place_of(BucketId("2")) is None


def test_of_two_buckets_of_one_name_none_is_taken() -> None:
    found = map_buckets(buckets("Opgepakt", "opgepakt", "Te bespreken"), DEFAULT_BUCKETS)

    assert found.found == {Place.DISCUSS: "2"}
    assert found.ambiguous == {Place.TAKEN_UP}


def test_two_buckets_of_another_name_are_no_question() -> None:
    assert map_buckets(buckets("Bezig", "Bezig"), DEFAULT_BUCKETS).ambiguous == frozenset()


def test_a_theme_takes_the_label_that_bears_its_name() -> None:
    found = map_labels(["Eten"], {LabelId("category1"): "Zorg", LabelId("category7"): " eten "})

    assert found.by_theme == {"Eten": "category7"}
    assert found.to_name == {}


def test_a_new_theme_takes_the_first_label_without_a_name() -> None:
    found = map_labels(["Eten", "Wonen"], {LabelId("category1"): "Zorg"})

    assert found.by_theme == {"Eten": "category2", "Wonen": "category3"}
    assert found.to_name == {"category2": "Eten", "category3": "Wonen"}


def test_two_spellings_of_a_theme_share_a_label() -> None:
    found = map_labels(["Eten", "eten"], {})

    assert set(found.by_theme.values()) == {"category1"}
    assert found.to_name == {"category1": "Eten"}


def test_a_label_is_never_renamed() -> None:
    found = map_labels(["Eten"], {slot: f"Van het team {slot}" for slot in LABEL_SLOTS})

    assert (found.by_theme, found.to_name) == ({}, {})
