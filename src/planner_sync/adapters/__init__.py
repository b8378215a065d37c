"""Everything outside: Microsoft Graph, documents, the database, the Teams workflow."""
