"""Points in running text, where no marker names them."""
