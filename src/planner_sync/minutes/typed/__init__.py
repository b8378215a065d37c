"""How people type: lists, tables, titles and signs put as blocks before they are read."""
