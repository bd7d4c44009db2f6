"""The outside world, behind plain values: mail, calendars, files. No Django."""
