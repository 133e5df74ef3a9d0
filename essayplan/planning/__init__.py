"""From a question of a bank to a plan."""

from essayplan.planning.flips import flips
from essayplan.planning.make import Planned, make_plan
from essayplan.planning.request import Request
from essayplan.planning.topic import Topic
from essayplan.planning.weigh import Weighed, degree, weigh

__all__ = ["Planned", "Request", "Topic", "Weighed", "degree", "flips", "make_plan", "weigh"]
