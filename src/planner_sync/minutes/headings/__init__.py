"""What titles, headers of columns and labels mean."""
