"""Facts about the meeting: when, where, who, the scores and the words of clients."""
