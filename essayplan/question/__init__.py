"""Question text -> Brief: what a question asks, of what, and when."""

from essayplan.question.brief import FAMILIES, JUDGEMENTS, Brief
from essayplan.question.reading import is_question, understand

__all__ = ["FAMILIES", "JUDGEMENTS", "Brief", "is_question", "understand"]
