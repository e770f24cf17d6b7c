"""A product file read into a product, with every mistake named at its line."""

from pathlib import Path

from openatmp.basis.errors import BadInput
from openatmp.product.product import Judgement, Product
from openatmp.product.productfile.facts import read_facts
from openatmp.product.productfile.nodes import LARGEST_FILE, Node, Scalar, read_nodes
from openatmp.product.productfile.problems import Problems, quoted
from openatmp.product.productfile.shapes import fields_of, read_day, read_text, read_yes_no

TEXTS = ("name", "description", "indication")
PARTS = (*TEXTS, "facts", "judgements")
JUDGEMENT_FIELDS = ("answer", "by", "on", "reason")


def load_product(path: Path) -> Product:
    """Read a product file.

    Args:
        path: where the file is.

    Returns:
        The product; a fact is declared unless the file names another source.

    Raises:
        BadInput: the file cannot be opened or is not UTF-8.
        BadProductFile: something in it is not right; all that was found is named.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadInput(
            f"the file cannot be opened ({reason})",
            where=str(path),
            expected="a product file (YAML)",
            remedy="check the path; `openatmp product template` prints a file to start from",
        ) from error
    return parse_product(_decoded(content, path.name), path.name)


def _decoded(content: bytes, name: str) -> str:
    try:
        # A file that was cut at the size limit may end inside a character; the size is the message then.
        return content.decode("utf-8-sig", "strict" if len(content) <= LARGEST_FILE else "replace")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInput(
            f"byte {content[error.start]:#04x} is not UTF-8",
            where=f"{name}:{line}",
            expected="text in UTF-8",
            remedy="save the file as UTF-8",
        ) from error


def parse_product(text: str, name: str = "product.yaml") -> Product:
    """Read the text of a product file.

    Args:
        text: YAML.
        name: what to call the file in messages.

    Returns:
        The product; a fact is declared unless the file names another source.

    Raises:
        BadProductFile: something in it is not right; all that was found is named.
    """
    problems = Problems(name)
    product = _product(read_nodes(text, problems), problems)
    problems.raise_if_any()
    return product


def _product(root: Node, problems: Problems) -> Product:
    if isinstance(root, Scalar):
        problems.add(
            root.line,
            "the file says nothing of a product" if root.is_empty else "the file is one text",
            expected=", ".join(f"{part}:" for part in PARTS) + " with their values",
            remedy="`openatmp product template` prints a file to start from",
        )
        return Product()
    parts = fields_of(root, "the file", problems, PARTS)
    texts = {part: read_text(parts[part], part, problems) for part in TEXTS if part in parts}
    searched = {part: texts.get(part, "") for part in ("description", "indication")}
    return Product(
        facts=read_facts(parts["facts"], searched, problems) if "facts" in parts else {},
        judgements=_judgements(parts["judgements"], problems) if "judgements" in parts else {},
        **texts,
    )


def _judgements(node: Node, problems: Problems) -> dict[str, Judgement]:
    read = {
        key: _judgement(key, value, problems)
        for key, value in fields_of(node, "judgements", problems).items()
    }
    return {key: judgement for key, judgement in read.items() if judgement is not None}


def _judgement(key: str, node: Node, problems: Problems) -> Judgement | None:
    """Read what a person judged; without a name, a day and a reason it is no judgement."""
    what = f"the judgement {quoted(key)}"
    fields = fields_of(node, what, problems, JUDGEMENT_FIELDS)
    missing = [field for field in JUDGEMENT_FIELDS if field not in fields]
    if missing:
        problems.add(
            node.line,
            f"{what} lacks {' and '.join(missing)}",
            expected=", ".join(JUDGEMENT_FIELDS),
            remedy="say who judged, when, and why",
        )
        return None
    answer = read_yes_no(fields["answer"], f"{what}: answer", problems)
    day = read_day(fields["on"], f"{what}: on", problems)
    by = read_text(fields["by"], f"{what}: by", problems, needed=True)
    reason = read_text(fields["reason"], f"{what}: reason", problems, needed=True)
    return None if answer is None or day is None else Judgement(answer, by, day, reason)
