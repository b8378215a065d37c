"""Word documents, read from their own XML: what a reader of the document sees, and only that."""
