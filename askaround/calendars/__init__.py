"""The asker's own calendars: read again and again, and the meetings written into them."""
