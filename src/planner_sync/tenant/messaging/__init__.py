"""Messages in channels, mail, and notifications in the activity feed."""
