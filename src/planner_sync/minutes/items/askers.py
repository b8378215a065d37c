"""Who asks for something in front of what they ask for: "Anna wil graag een hek"."""

from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.words.sentences import sentences, words_of

_LONGEST = 4
"""Words that say who asks: "de moeder van Anna"."""


def without_asker(text: str, speech: Speech) -> str:
    """
    Return what is asked for in *text*: "een hek" of "Anna wil graag een hek".

    Empty where *text* is no single sentence of that form, or where a clause tells what is asked.
    """
    words, lexicon = words_of(text), speech.lexicon
    wanting = lexicon.small("wanting")
    at = next((n for n, word in enumerate(words[: _LONGEST + 1]) if word.bare in wanting), 0)
    if not at or len(list(sentences(text))) > 1:
        return ""
    if any(word.closes or word.bare in lexicon.small("turn") for word in words[: at + 1]):
        return ""
    idle = lexicon.small("gladly") | lexicon.small("beside_wanting")
    rest = [*words[at + 1 :]]
    while rest and rest[0].bare in idle:
        rest.pop(0)
    is_clause = not rest or rest[0].bare in lexicon.small("turn") | lexicon.small("not")
    is_ours = rest[0].bare in lexicon.small("we") if rest else True
    return "" if is_clause or is_ours else text[rest[0].start :]
