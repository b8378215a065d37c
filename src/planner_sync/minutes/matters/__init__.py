"""One matter is one point, wherever in the minutes it is spoken of."""
