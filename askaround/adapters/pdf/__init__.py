"""Paper: the sheet to take along, and the card to post."""

from askaround.adapters.pdf.card import Card, thank_you_card
from askaround.adapters.pdf.sheet import Known, PrepSheet, SheetQuestion, prep_sheet

__all__ = ["Card", "Known", "PrepSheet", "SheetQuestion", "prep_sheet", "thank_you_card"]
