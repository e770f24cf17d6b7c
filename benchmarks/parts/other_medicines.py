"""Names of medicines that are not in the register, from the Agency's table of medicines."""

from pathlib import Path

import openpyxl

from openatmp.register import Field, Register

_HEADER = 9


def other_medicines(table: Path, register: Register) -> list[str]:
    """Return the names in a table whose numbers the register does not hold.

    Args:
        table: the Agency's table, as Excel.
        register: the register.
    """
    sheet = openpyxl.load_workbook(table, read_only=True).worksheets[0]
    header, *rows = sheet.iter_rows(min_row=_HEADER, values_only=True)
    name, number = header.index("Name of medicine"), header.index("EMA product number")
    ours = {value for medicine in register for value in medicine.all_words(Field.EMA_NUMBER)}
    named = {str(row[name]) for row in rows if row[name] and row[number] not in ours}
    known = {medicine.name.casefold() for medicine in register}
    return sorted(value for value in named if value.casefold() not in known)
