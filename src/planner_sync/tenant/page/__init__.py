"""What people would see: a board, a channel and a library as plain pages, for reading only."""
