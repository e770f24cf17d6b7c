"""The project's own Python files, counted: what the architecture tests measure."""

import ast
import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SOURCE = PROJECT / "src" / "openatmp"
TESTS = PROJECT / "tests"
NOT_OURS = {"migrations", "__pycache__"}
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


@dataclass(frozen=True)
class Function:
    """One function of a file, with its length in lines of code."""

    where: str
    name: str
    lines: int
    is_typed: bool


@dataclass(frozen=True)
class SourceFile:
    """One Python file."""

    path: Path

    @property
    def name(self) -> str:
        """Path from the project's root, as shown to people."""
        return str(self.path.relative_to(PROJECT))

    @cached_property
    def text(self) -> str:
        """The whole file."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The file as Python reads it."""
        return ast.parse(self.text, self.name)

    @cached_property
    def code_lines(self) -> frozenset[int]:
        """Numbers of the lines that hold code: no blank line, no comment, no docstring."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        lines: set[int] = set()
        for token in tokens:
            if token.type not in _LAYOUT:
                lines.update(range(token.start[0], token.end[0] + 1))
        return frozenset(lines - self._docstring_lines())

    @cached_property
    def line_count(self) -> int:
        """All lines, as an editor counts them."""
        return len(self.text.splitlines())

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        """Every function and method; a nested one counts for itself and within its outer one."""
        nodes = (node for node in ast.walk(self.tree) if isinstance(node, FunctionNode))
        return tuple(self._function(node) for node in nodes)

    def _function(self, node: FunctionNode) -> Function:
        first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
        lines = self.code_lines & set(range(first, (node.end_lineno or node.lineno) + 1))
        return Function(f"{self.name}:{node.lineno}", node.name, len(lines), _is_typed(node))

    def _docstring_lines(self) -> set[int]:
        owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        found: set[int] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, owners) and ast.get_docstring(node, clean=False) is not None:
                docstring = node.body[0]
                found.update(range(docstring.lineno, (docstring.end_lineno or docstring.lineno) + 1))
        return found


def _is_typed(node: FunctionNode) -> bool:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    rest = [argument for argument in (node.args.vararg, node.args.kwarg) if argument]
    own = [argument for argument in arguments if argument.arg not in {"self", "cls"}]
    return node.returns is not None and all(argument.annotation for argument in [*own, *rest])


def python_files(folder: Path) -> Iterator[SourceFile]:
    """Every Python file below a folder that people wrote, in order of name."""
    for path in sorted(folder.rglob("*.py")):
        if not NOT_OURS & set(path.parts):
            yield SourceFile(path)
