"""One line that names a point: its marker, its task, and the fields behind it."""
