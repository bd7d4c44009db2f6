"""The command line: `python3 start.py COMMAND`."""
