"""What an answer that came in says: yes, no, later, times, somebody else, a machine."""
