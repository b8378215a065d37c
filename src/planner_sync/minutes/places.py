"""Places in a document: which list, table or paragraph they are part of."""


def place_of(where: str) -> str:
    """Return the list, table or paragraph of a place: "tabel 1" of "tabel 1, rij 2"."""
    return where.partition(",")[0]
