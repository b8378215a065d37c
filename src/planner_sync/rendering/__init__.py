"""How things look to people: cards, Word files and pages made from domain values; pure."""
