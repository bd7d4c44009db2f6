"""The thank-you card: a text for one side of an A6 card, an address for the other."""

from dataclasses import dataclass

from askaround.adapters.pdf.typeset import typeset


@dataclass(frozen=True)
class Card:
    """What stands on the card. Lines of `text` and of the addresses are kept as they are."""

    text: str
    to_address: str
    from_address: str = ""
    title: str = "Thank-you card"
    language: str = "en"


def thank_you_card(card: Card) -> bytes:
    """Two A6 pages, landscape. A long text is set smaller; see it before you print it."""
    return typeset("card.typ", card)
