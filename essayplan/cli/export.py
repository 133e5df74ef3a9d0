"""The command that renders a saved plan."""

from pathlib import Path
from typing import Annotated

import typer

from essayplan.asking import open_plan
from essayplan.cli.banks import open_banks
from essayplan.cli.options import (
    Cite,
    Force,
    Outputs,
    PaperOption,
    ScaffoldOption,
    Seed,
    SheetOption,
    Template,
    To,
    Why,
)
from essayplan.cli.output import deliver, delivery
from essayplan.cli.session import Session
from essayplan.look import Look
from essayplan.render import PLANS, lay_out, render


def export(
    context: typer.Context,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan saved by -o x.plan.yaml.")],
    why: Why = False,
    worksheet: SheetOption = None,
    scaffold: ScaffoldOption = None,
    seed: Seed = 0,
    cite: Cite = None,
    paper: PaperOption = "a4",
    template: Template = None,
    output: Outputs = None,
    to: To = None,
    force: Force = False,
) -> None:
    """Render a saved plan, as it is or as you have edited it."""
    session = context.ensure_object(Session)
    look = Look(
        why=why,
        worksheet=worksheet,
        scaffold=scaffold,
        seed=seed,
        cite=cite,
        paper=paper,
        template=template,
    )
    goes_to = delivery(output, to, PLANS, usual="md", force=force)
    banks = open_banks(session)
    made = open_plan(plan, banks)
    asked = (made.question.id, made.question.bank)
    deliver(
        session,
        goes_to,
        asked,
        lambda name: render(made, name, look, banks),
        lambda: lay_out(made, look),
    )
