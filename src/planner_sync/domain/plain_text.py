"""Text that can stand in any document."""

import unicodedata

_NO_CHARACTERS = "\ufffe\uffff"
# It makes one picture of several emoji and hides nothing.
_JOINER = "\N{ZERO WIDTH JOINER}"


def plain(text: str) -> str:
    """Keep what can stand on one line of any document."""
    return " ".join("".join(map(_visible, text)).split())


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace() or category == "Cc":
        return " "
    # Word refuses surrogates and non-characters; a hidden change of writing direction hides text.
    is_hidden = category in {"Cf", "Cs"} or character in _NO_CHARACTERS
    return "" if is_hidden and character != _JOINER else character
