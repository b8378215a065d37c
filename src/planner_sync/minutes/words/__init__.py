"""Words and sentences: verbs, stems, marks and places, before anything is made of them."""
