"""The measures of design that can be counted, taken anew on every run and printed.

How it is counted. A *line of code* is a line that holds a token other than a comment: blank lines,
comments and docstrings do not count. The *length of a function* is its lines of code from its first
decorator to its end, signature included; methods and nested functions are functions. The *length of a
file* is all its lines, as an editor counts them. The *test share* is lines of code under ``tests``
divided by those under ``src``. Migrations, which Django writes, are left out everywhere. Data files
(YAML, HTML, CSS) are neither source nor test.
"""

from statistics import median, quantiles

import pytest

from tests.architecture.source_files import SOURCE, TESTS, Function, SourceFile, python_files

MEDIAN_FUNCTION = 8
P90_FUNCTION = 25
LONGEST_FILE = 400
TEST_SHARE = 1.3


@pytest.fixture(scope="module")
def source() -> list[SourceFile]:
    return list(python_files(SOURCE))


@pytest.fixture(scope="module")
def functions(source: list[SourceFile]) -> list[Function]:
    return [function for file in source for function in file.functions]


def test_it_keeps_functions_short(functions: list[Function]) -> None:
    lengths = [function.lines for function in functions]
    middle, p90 = median(lengths), quantiles(lengths, n=10, method="inclusive")[-1]
    longest = sorted(functions, key=lambda function: -function.lines)[:10]
    print(f"\nfunctions: {len(lengths)}, median {middle:g}, 90th percentile {p90:g}, longest {max(lengths)}")
    report = "\n".join(f"  {function.lines:3d} {function.where} {function.name}" for function in longest)
    assert middle <= MEDIAN_FUNCTION, f"median function of {middle} lines; the longest:\n{report}"
    assert p90 <= P90_FUNCTION, f"90th percentile of {p90} lines; the longest:\n{report}"


def test_it_keeps_source_files_short(source: list[SourceFile]) -> None:
    lengths = {file.name: file.line_count for file in source}
    middle, longest = median(lengths.values()), max(lengths.values())
    print(f"\nsource files: {len(lengths)}, median {middle:g}, longest {longest}")
    too_long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}
    assert not too_long, f"more than {LONGEST_FILE} lines: {too_long}"


def test_it_has_more_lines_of_test_than_of_source(source: list[SourceFile]) -> None:
    source_lines = sum(len(file.code_lines) for file in source)
    test_lines = sum(len(file.code_lines) for file in python_files(TESTS))
    share = test_lines / source_lines
    print(f"\nlines of code: source {source_lines}, tests {test_lines}, share {share:.2f}")
    assert share >= TEST_SHARE, f"{share:.2f} lines of test for one of source; at least {TEST_SHARE} wanted"


def test_it_types_every_function(functions: list[Function]) -> None:
    untyped = [f"{function.where} {function.name}" for function in functions if not function.is_typed]
    typed = 1 - len(untyped) / len(functions)
    print(f"\ntyped functions: {typed:.1%}")
    assert not untyped, "without types:\n" + "\n".join(untyped)
