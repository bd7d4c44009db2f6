"""Letters on their way: written as mail, and sent once (docs/decisions/0007)."""
