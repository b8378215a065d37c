"""From the blocks of a document to the points in it; `reading` is the door."""
