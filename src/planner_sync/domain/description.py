"""
A task's description: the service's block above a dashed line, the team's text below.

The two merge apart, so a note that somebody adds never freezes the service's block, and the
service never touches the note.
"""

RULE = "-" * 20
_LEAST_DASHES = 5


def join(block: str, team_text: str) -> str:
    """Put the service's *block* above *team_text*."""
    return f"{block.strip()}\n{RULE}\n{team_text.strip()}".strip()


def split(description: str) -> tuple[str, str]:
    """
    Take a description apart.

    Returns:
        The service's block and the team's text.  Without a dashed line everything is the
        team's: somebody took the line away, or wrote the description first.
    """
    lines = description.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for index, line in enumerate(lines):
        bare = line.strip()
        if len(bare) >= _LEAST_DASHES and set(bare) == {"-"}:
            return "\n".join(lines[:index]).strip(), "\n".join(lines[index + 1 :]).strip()
    return "", description.strip()
