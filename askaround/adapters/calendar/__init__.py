"""Calendars: invitations that any calendar program can read."""
