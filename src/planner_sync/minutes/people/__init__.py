"""Who is named: the people who were there, their groups, and whose name a word is."""
