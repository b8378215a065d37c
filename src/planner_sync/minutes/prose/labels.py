"""Labels in front of a sentence: "Locatie: …", "Team: …"."""

from planner_sync.minutes.clauses.speech import Speech

_SUBJECTS = frozenset(["team", "location", "theme", "title"])
"""Facts whose label may as well say who answers, or what a task is about."""


def tells_fact(sentence: str, speech: Speech) -> bool:
    """Tell "Locatie: de kelder" from "Team: Anna belt de monteur"."""
    label = speech.lexicon.meaning(speech.lexicon.facts, sentence.partition(":")[0])
    if label in _SUBJECTS:
        return not any(clause.is_named for clause in speech.clauses.of(sentence))
    return label not in {None, "remarks"}
