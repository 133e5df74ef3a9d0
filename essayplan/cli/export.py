"""The command that renders a saved plan."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.asking import open_plan
from essayplan.cli.asked import asked_look
from essayplan.cli.banks import open_banks
from essayplan.cli.gather import gathers
from essayplan.cli.options import Force, Outputs, To
from essayplan.cli.output import deliver_plan, delivery
from essayplan.cli.own import format_paths
from essayplan.cli.session import Session
from essayplan.look import Look
from essayplan.own_formats import known_formats
from essayplan.render import PLANS


@gathers(look=asked_look)
def export(
    context: typer.Context,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan saved by -o x.plan.yaml.")],
    *,
    look: Look,
    output: Outputs = None,
    to: To = None,
    force: Force = False,
) -> None:
    """Render a saved plan, as it is or as you have edited it."""
    session = context.ensure_object(Session)
    goes_to = delivery(output, to, PLANS, usual="md", force=force)
    banks = open_banks(session)
    made = open_plan(plan, banks, known_formats(format_paths(None), session.cache))
    session.tell(made.notes)
    deliver_plan(session, goes_to, made.plan, look, banks)
