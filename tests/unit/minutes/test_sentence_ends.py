"""Where a sentence ends."""

from planner_sync.minutes.words.sentences import sentences


def test_a_short_weekday_ends_no_sentence_in_front_of_a_date() -> None:
    assert list(sentences("Fenna belt vr. 20-3 de kok. Klaar.")) == [
        "Fenna belt vr. 20-3 de kok.",
        "Klaar.",
    ]
    assert list(sentences("We gaan do. Daarna rusten we.")) == [
        "We gaan do.",
        "Daarna rusten we.",
    ]
