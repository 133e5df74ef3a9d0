"""The command that renders a saved plan."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.asking import open_plan
from essayplan.cli.banks import open_banks
from essayplan.cli.options import Force, Outputs, To, Why
from essayplan.cli.output import deliver, delivery
from essayplan.cli.session import Session


def export(
    context: typer.Context,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan saved by -o x.plan.yaml.")],
    output: Outputs = None,
    to: To = None,
    force: Force = False,
    why: Why = False,
) -> None:
    """Render a saved plan, as it is or as you have edited it."""
    session = context.ensure_object(Session)
    goes_to = delivery(output, to, force=force)
    deliver(session, open_plan(plan, open_banks(session)), goes_to, why=why)
