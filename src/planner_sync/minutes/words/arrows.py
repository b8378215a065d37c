"""Arrows that moderators draw between a point and its answer, its owner or its day."""

import re

ARROW_SIGNS = "→⇒⇨➔➙➜➝➞➡➤►▶»"
"""The signs that word processors and telephones have for an arrow."""

ARROW = rf"(?:[-–=]+>|>{{2,3}}|[{ARROW_SIGNS}]\ufe0f?)"
"""One arrow, as a part of a regular expression."""

ARROWED = re.compile(rf"\S\s*{ARROW}\s*\S")
"""An arrow amid a text."""
