"""What a letter holds, read from its words alone: the elements of a request and of a thank-you.

Source: "let them know that you are not interested in a job interview, but simply in gathering
information", "how much time you are requesting", and "let them know that you value their time".
"""

from askaround.method.letters.elements.request import Requested, read_request
from askaround.method.letters.elements.thanks import Thanked, read_thanks

__all__ = ["Requested", "Thanked", "read_request", "read_thanks"]
