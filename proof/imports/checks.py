"""The group `imports`: OpenMetadata's own example workflows, in and out again, and parsed."""

from collections.abc import Iterator
from copy import deepcopy
from functools import partial
from typing import Any

from check import Check
from connectors.asked import parser
from imports.compare import Compared
from imports.examples import LACKING, Example, examples
from outcome import Failed, require_none
from selection import Selection

LINES = ("1.7", "1.12", "2.0")

SHOWN = 12

NO_PIPELINE = {
    **dict.fromkeys(["data_insight", "openmetadata", "query_log_usage"], "no source of a service"),
    **dict.fromkeys(["datafactory", "matillion", "powerbi_report_server"], "not in the open package"),
    **dict.fromkeys(["synapse", "wherescape", "kinesisfirehose"], "not in the open package"),
    "test_suite": "names a service and no connector",
}
"""The examples that are left out as a whole, and why that is right."""


def _compared(one: Example, line: str) -> tuple[Compared | None, str | None]:
    ask = parser(line)
    before = ask("read", one.text)["tree"]
    if one.config is None:
        whole = not one.outcome["services"] and any(not told["path"] for told in one.outcome["unplaced"])
        known = whole and one.file.stem in NO_PIPELINE
        return None, None if known else f"gives no config: {'; '.join(one.errors)}"
    said = ask("parse", one.config)
    if "error" in said:
        return None, said["error"]
    for key in LACKING.get(one.file.name, {}):
        before["source"].get("serviceConnection", {}).get("config", {}).setdefault(key, LACKING[one.file.name][key])
    return Compared(one.text, before, said["tree"], one.outcome), None


def imported(line: str) -> str:
    """Each value of each example is in the config, told with its line, or a secret that a name stands for."""
    problems, equal, listed = [], 0, 0
    every = examples(line)
    for one in every:
        compared, wrong = _compared(one, line)
        found = [wrong] if wrong else compared.problems() if compared else []
        problems += [f"{one.file.name}: {problem}" for problem in found]
        equal += not found and not one.outcome["unplaced"]
        listed += not found and bool(one.outcome["unplaced"])
    more = len(problems) - SHOWN
    require_none([*problems[:SHOWN], *([f"and {more} more"] if more > 0 else [])])
    return f"{line}: {len(every)} examples: {equal} equal, {listed} with lines listed, wrong 0"


def _with_secrets(line: str) -> Iterator[Compared]:
    for one in examples(line):
        if one.outcome["replaced"] and one.config:
            compared, wrong = _compared(one, line)
            if compared and not wrong:
                yield compared


def _key_dropped(one: Compared) -> Compared:
    after = deepcopy(one.after)
    del after["source"]["sourceConfig"]["config"]["type"]
    return Compared(one.text, one.before, after, one.outcome)


def _line_untold(one: Compared) -> Compared:
    return Compared(one.text, one.before, one.after, {**one.outcome, "unplaced": [], "replaced": []})


def _secret_kept(one: Compared) -> Compared:
    return Compared(one.text, one.before, one.after, {**one.outcome, "remarks": [{"message": _token(one.before)}]})


def _token(tree: Any) -> str:
    return tree["workflowConfig"]["openMetadataServerConfig"]["securityConfig"]["jwtToken"]


FAULTS = {
    "a key dropped without a word": (_key_dropped, "sourceConfig.config.type is lost without a word"),
    "a replacement nobody tells": (_line_untold, "jwtToken is 'secret:"),
    "a secret kept in a message": (_secret_kept, "jwtToken keeps the value of a secret"),
}


def _caught(line: str, name: str) -> str:
    plant, words = FAULTS[name]
    good = next(one for one in _with_secrets(line) if not one.problems())
    problems = plant(good).problems()
    if not any(words in one for one in problems):
        raise Failed(f"missed: {'; '.join(problems) or 'no problem found'}")
    return f"caught: {next(one for one in problems if words in one)}"


def checks(selection: Selection) -> list[Check]:
    asked = [line for line in LINES if selection.takes_line(line)]
    right = [Check(f"imports {line}", partial(imported, line)) for line in asked]
    faults = [Check(f"imports fault {name}", partial(_caught, asked[0], name)) for name in FAULTS if asked]
    return [*right[:1], *faults, *right[1:]]
