"""PDF documents with text: guarded, laid out again as lines, read as blocks."""
