"""Judges generated text with its real readers: CPython, PyYAML, Jinja, a CommonMark parser and pip.

Standard input: {"judge": name, "cases": [...]}. Standard output: one {"value": ...} or {"error": ...} a case.
"""

import ast
import json
import sys
import warnings


def strict(tree):
    """A loaded tree as JSON text; refuses what JSON would hide: other types, and keys that are not text."""

    def check(node):
        if isinstance(node, dict):
            for key, value in node.items():
                if type(key) is not str:
                    raise TypeError(f"a key is a {type(key).__name__}: {key!r}")
                check(value)
        elif isinstance(node, list):
            for value in node:
                check(value)
        elif node is not None and type(node) not in (str, int, float, bool):
            raise TypeError(f"a value is a {type(node).__name__}: {node!r}")

    check(tree)
    return json.dumps(tree)


def same(loaded, expected):
    if strict(loaded) != strict(expected):
        raise ValueError(f"read as {strict(loaded)[:400]} instead of {strict(expected)[:400]}")
    return True


class Blank(ast.NodeTransformer):
    """Takes every text out of a module and remembers it."""

    def __init__(self):
        self.strings = []

    def visit_Constant(self, node):
        if isinstance(node.value, str):
            self.strings.append(node.value)
            node.value = ""
        return node


def parse(source):
    # As bytes: a byte order mark or a coding comment would then count, as in a file.
    return ast.parse(source.encode("utf-8"))


def judge_python(source):
    """The shape of a module without its texts, the texts, and the value of each literal statement."""
    module = parse(source)
    values = []
    for statement in module.body:
        try:
            values.append(ast.literal_eval(statement.value))
        except (AttributeError, ValueError):
            values.append(None)
    blank = Blank()
    shape = ast.dump(blank.visit(module))
    return {"shape": shape, "strings": blank.strings, "values": values}


def judge_yaml(case):
    import yaml

    return same(yaml.safe_load(case["text"].encode("utf-8")), case["tree"])


def judge_json(case):
    return same(json.loads(case["text"].encode("utf-8")), case["tree"])


def judge_length(value):
    return len(json.dumps(value))


def judge_jinja(text):
    import jinja2

    return jinja2.Template(text).render()


class Quiet:
    """Stands in for a DAG, an operator, a path or a date: takes everything and does nothing."""

    def __init__(self, *args, **kwargs):
        self.kwargs = kwargs

    def __getattr__(self, name):
        return Quiet

    def __enter__(self):
        return self

    def __exit__(self, *ended):
        return False

    def __rshift__(self, other):
        return other


def judge_ecs(case):
    """What the container of a task gets: the DAG file is run with stand-ins, and Airflow renders `overrides` with Jinja."""
    import re

    class Path(Quiet):
        def with_suffix(self, suffix):
            return self

        def with_name(self, name):
            return self

        def read_text(self, encoding):
            return case["file"]

    tasks = {}

    class Operator(Quiet):
        def __init__(self, **kwargs):
            tasks[kwargs["task_id"]] = kwargs

    module = parse(case["source"])
    module.body = [node for node in module.body if not isinstance(node, (ast.Import, ast.ImportFrom))]
    names = dict.fromkeys(("ECSOperator", "EcsRunTaskOperator"), Operator)
    space = {"re": re, "Path": Path, "__file__": "dag.py", "DAG": Quiet, "timedelta": Quiet, "pendulum": Quiet(), **names}
    exec(compile(module, "dag.py", "exec"), space)
    [container] = tasks[case["task"]]["overrides"]["containerOverrides"]
    variables = {variable["name"]: variable["value"] for variable in container["environment"]}
    return {"rendered": judge_jinja(variables["config"])}


def judge_markdown(text):
    """Block after block: its type, what it says, and for running text the types of its pieces."""
    from markdown_it import MarkdownIt

    blocks = []
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        pieces = [(child.type, child.content) for child in token.children or []]
        shape = [type for index, (type, _) in enumerate(pieces) if index == 0 or type != "text" or pieces[index - 1][0] != "text"]
        said = "".join(content for _, content in pieces) if token.children is not None else token.content
        blocks.append({"type": token.type, "info": token.info, "pieces": shape, "text": said})
    return blocks


def pip_line(number, line):
    """One line as pip reads it. Every path that looks like one is taken for a folder with a package in it."""
    import os
    import re
    from unittest import mock

    from pip._internal.req import constructors, req_file

    def is_path(path):
        if ":/" in path or re.match(r"[^/.][^/]*@", os.path.relpath(path)):
            return False
        return "/" in path or path.startswith(".")

    with (
        mock.patch.object(os.path, "isdir", is_path),
        mock.patch.object(constructors, "is_installable_dir", lambda path: True),
    ):
        requirement, options = req_file.get_line_parser(None)(line)
        parsed = req_file.ParsedLine("requirements.txt", number, requirement, options, False)
        if parsed.requirement is None:
            return {"line": number, "kind": "option"}
        built = constructors.install_req_from_parsed_requirement(req_file.handle_requirement_line(parsed))
    by_name = built.req is not None and (built.link is None or built.req.url is not None) and not built.editable
    return {
        "line": number,
        "kind": "requirement" if by_name else "artifact",
        "name": None if built.req is None else built.req.name,
        "extras": sorted(built.extras),
        "specifiers": [] if built.req is None else sorted(str(part) for part in built.req.specifier),
        "marked": built.markers is not None,
        "hashes": sorted(f"{kind}:{value}" for kind, values in built.hash_options.items() for value in values),
    }


def judge_requirements(text):
    """Every logical line of a requirements file that is neither blank nor a comment."""
    from pip._internal.req import req_file

    lines = []
    for number, line in req_file.preprocess(text):
        try:
            lines.append(pip_line(number, line))
        except Exception as problem:
            lines.append({"line": number, "error": f"{type(problem).__name__}: {getattr(problem, 'msg', problem)}"[:300]})
    return lines


def judge_accepts(case):
    from pip._vendor.packaging.specifiers import SpecifierSet

    return SpecifierSet(case["specifier"]).contains(case["version"], prereleases=True)


def judge_marker(case):
    from pip._vendor.packaging.markers import Marker

    return Marker(case["marker"]).evaluate(case["environment"])


def judge_regex(case):
    """Which names an expression fits, as OpenMetadata asks; an error where CPython refuses the expression."""
    import re

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        re.compile(case["pattern"])
        return [bool(re.match(case["pattern"], name, re.IGNORECASE)) for name in case["names"]]


def judge_python_version(_):
    return list(sys.version_info[:2])


def verdict(judge, case):
    try:
        return {"value": judge(case)}
    except Exception as problem:
        return {"error": f"{type(problem).__name__}: {problem}"[:1000]}


if __name__ == "__main__":
    # An escape that Python does not know is a warning today and an error tomorrow.
    warnings.simplefilter("error")
    request = json.load(sys.stdin)
    judge = globals()["judge_" + request["judge"]]
    json.dump([verdict(judge, case) for case in request["cases"]], sys.stdout)
