"""Texts of our own with their labels: what the learned parts are trained on."""
