"""Advice as a JSON object."""

from askaround.method.advice import Advice


def as_json(advice: Advice) -> dict[str, object]:
    return {
        "check": advice.check,
        "severity": str(advice.severity),
        "why": advice.why,
        "start": advice.start,
        "end": advice.end,
        "instead": advice.instead,
    }
