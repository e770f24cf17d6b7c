"""Who speaks: whoever would supply the treatment, or somebody who only tells of it."""

from openatmp.offers.speaker.speaker import Evidence, Speaker, SpeakerKind

__all__ = ["Evidence", "Speaker", "SpeakerKind"]
