"""What kind of page it is: a small linear model over language-neutral features, with its reasons."""

from openatmp.offers.judgement.judgement import Judged, Judgement, Reason

__all__ = ["Judged", "Judgement", "Reason"]
