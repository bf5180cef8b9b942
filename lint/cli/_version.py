"""What this installation judges with: version, model, digests. Loads no language model."""

from lint import __version__, engine
from lint.config import default


def version() -> str:
    """The lines of ``--version``."""
    plan = engine.plan_for(default())
    return "\n".join(
        (
            f"healthlint {__version__}",
            f"model       {plan.model_digest}",
            f"vocabulary  {plan.vocabulary_digest}",
            f"reference   {plan.reference_digest}",
        )
    )
