"""Files in and out: tables of people, everything of one asker, and whole backups."""
