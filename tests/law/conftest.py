from pathlib import Path

import pytest

from openatmp.law import Corpus
from tests.law.acts import ACT, ANNOUNCED, GUIDANCE, write


@pytest.fixture
def examples(tmp_path: Path) -> Corpus:
    """A corpus of three small acts: one with versions, one paper, one announced."""
    return Corpus.read(write(tmp_path, act=ACT, guidance=GUIDANCE, reform=ANNOUNCED))
