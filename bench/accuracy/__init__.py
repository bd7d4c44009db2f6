"""How often the advice is right about texts that others have labelled."""
