"""A real case, played again from its events: the clock, each step against its plan, and what stands out."""

from openatmp.procedures.replay.case import Replay, ReplayedStep, replay
from openatmp.procedures.replay.events import Event, read_events
from openatmp.procedures.replay.plain import replay_as_dict
from openatmp.procedures.replay.wording import lines_of_replay

__all__ = ["Event", "Replay", "ReplayedStep", "lines_of_replay", "read_events", "replay", "replay_as_dict"]
