"""What planner-sync knows, in the words of the people it serves; standard library only."""
