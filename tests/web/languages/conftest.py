"""A language of the tests' own: every sentence in quotation marks, so that what is not translated is seen."""

from pathlib import Path
from typing import Any

import polib
import pytest

from openatmp.web.languages import addresses, context, preferred
from openatmp.web.languages.catalogues import brought_up_to_date, compiled, compiled_file
from openatmp.web.languages.messages import Message, messages
from openatmp.web.languages.offered import Language, for_django, offered

CODE = "mt"


@pytest.fixture(scope="session")
def all_messages() -> tuple[Message, ...]:
    """Every sentence, gathered once."""
    return messages()


def catalogue(folder: Path, code: str, listed: tuple[Message, ...], read_by: str = "") -> Path:
    """A catalogue in which every sentence stands in quotation marks."""
    path = folder / code / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(f'msgid ""\nmsgstr ""\n"X-Reviewed-By: {read_by}\\n"\n', encoding="utf-8")
    path.write_text(brought_up_to_date(path, listed), encoding="utf-8")
    held = polib.pofile(str(path))
    for entry in held:
        entry.msgstr = f"«{entry.msgid}»"
    held.save()
    return path


@pytest.fixture(scope="session")
def quoted_folder(tmp_path_factory: pytest.TempPathFactory, all_messages: tuple[Message, ...]) -> Path:
    """A folder with that language, complete and compiled."""
    folder = tmp_path_factory.mktemp("locale")
    path = catalogue(folder, CODE, all_messages)
    compiled_file(path).write_bytes(compiled(path))
    return folder


@pytest.fixture
def quoted(settings: Any, monkeypatch: pytest.MonkeyPatch, quoted_folder: Path) -> str:
    """The pages, offered in English and in that language; its code."""

    def ours() -> tuple[Language, ...]:
        return offered(quoted_folder)

    for module in (addresses, context, preferred):
        monkeypatch.setattr(module, "offered", ours)
    settings.LOCALE_PATHS = [quoted_folder]
    settings.LANGUAGES = for_django(quoted_folder)
    return CODE
