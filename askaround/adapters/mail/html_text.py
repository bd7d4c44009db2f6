"""HTML shown as text: what a person would read, quotations marked, nothing fetched.

One pass from left to right, so that no page can keep it busy: the time grows with the length.
"""

import html
import re

LONGEST = 400_000
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "object", "svg"})
_BREAKS = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "table",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "hr",
        "section",
        "article",
        "header",
        "footer",
        "address",
        "blockquote",
        "dt",
        "dd",
    ]
)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_OUTLOOK = re.compile(r"divrplyfwdmsg|appendonsend|border-top:\s?solid #(?:e1e1e1|b5c4df)", re.I)
OUTLOOK_LINE = "________________________________"
MOST_QUOTES = 8


class _Reader:
    """What has been read so far: lines, how deep the quotation is, what is not shown."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.depth = 0
        self.unseen = ""

    def text(self, raw: str) -> None:
        if raw and not self.unseen:
            self.line.append(_SPACE.sub(" ", html.unescape(raw)))

    def end_line(self) -> None:
        said = _SPACE.sub(" ", "".join(self.line)).strip()
        self.line = []
        if said or (self.lines and self.lines[-1]):
            marks = ">" * min(self.depth, MOST_QUOTES)
            self.lines.append(f"{marks} {said}" if marks and said else said)

    def tag(self, raw: str) -> None:
        found = _NAME.match(raw)
        if found is None:
            return
        name, closes = found.group(1).lower(), raw.startswith("/")
        if self.unseen:
            self.unseen = "" if closes and name == self.unseen else self.unseen
            return
        if name in _UNSEEN and not closes and not raw.endswith("/"):
            self.unseen = name
            return
        if name in _BREAKS:
            self.end_line()
        elif name in ("td", "th"):
            self.line.append(" ")
        if name == "blockquote":
            self.depth = max(0, self.depth + (-1 if closes else 1))
        elif not closes and _OUTLOOK.search(raw[:400]):
            self.end_line()
            self.lines.append(OUTLOOK_LINE)


def as_text(page: str) -> str:
    """The page's words, a line for each block, quotations with the sign they have in mail."""
    page = page[:LONGEST]
    reader, at = _Reader(), 0
    while at < len(page):
        begin = page.find("<", at)
        if begin < 0:
            break
        reader.text(page[at:begin])
        end = _end_of_tag(page, begin)
        if end < 0:
            at = begin
            break
        if page[begin + 1 : begin + 2] not in ("!", "?"):
            reader.tag(page[begin + 1 : end].strip())
        at = end + 1
    reader.text("" if at < len(page) and page[at] == "<" else page[at:])
    reader.end_line()
    return "\n".join(reader.lines).strip("\n")


def _end_of_tag(page: str, begin: int) -> int:
    """Where a tag or a comment ends; -1 where it never does, and then nothing follows it."""
    if page.startswith("<!--", begin):
        end = page.find("-->", begin + 4)
        return end + 2 if end >= 0 else -1
    return page.find(">", begin)
