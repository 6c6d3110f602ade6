"""The group `verify`: verify.sh in an account where all is well, then with one thing after another wrong in it."""

import time
from functools import partial

from check import Check
from outcome import require_none
from selection import Selection
from shell.cases import SAMPLE, ShellCase
from verify.arrange import arrange
from verify.faults import ROUNDS, Fault, told
from verify.look import Looked, look
from verify.world import World, deployed

OTHER_ACCOUNT = "999999999999"


def _without_fault(looked: Looked) -> list[str]:
    problems = [f"fails without a fault: {line}" for line in looked.failed]
    return problems + [f"not looked at: {line}" for line in looked.skipped]


def _problems(looked: Looked, planted: list[Fault]) -> list[str]:
    """Each fault by its own check, and no check that has none. What is not there any more cannot be tried: a token."""
    expected = [fault for fault in planted if fault.says]
    missed = [f"missed {one.name}" for one in expected if not any(told(one, line) for line in looked.failed)]
    extra = [f"fails for nothing: {line}" for line in looked.failed if not any(told(one, line) for one in expected)]
    return missed + extra


def _wrong_account(world: World) -> list[str]:
    asked = {"RoleArn": f"arn:aws:iam::{OTHER_ACCOUNT}:role/other", "RoleSessionName": "other"}
    given = arrange(world.person.account, [("sts", "assume_role", asked)])[0]["Credentials"]
    keys = {"AWS_ACCESS_KEY_ID": given["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": given["SecretAccessKey"]}
    looked = look(world, {**keys, "AWS_SESSION_TOKEN": given["SessionToken"]})
    good = len(looked.failed) == 1 and f"signed in to account {OTHER_ACCOUNT}" in looked.failed[0]
    return [] if good else [f"in another account: {looked.printed[-400:]}"]


def _unreached(world: World) -> list[str]:
    """A server inside the VPC alone is no fault."""
    file = world.person.bundle.folder / "verify.sh"
    text = file.read_text("utf-8")
    file.write_text(text.replace(world.server.url, "http://127.0.0.1:9"), "utf-8")
    looked = look(world)
    file.write_text(text, "utf-8")
    good = not looked.failed and any(line.startswith("Server: ") for line in looked.skipped)
    return [] if good else [f"a server that does not answer: {looked.printed[-400:]}"]


def _stale_log(world: World) -> list[str]:
    """What pip said before the last update tells nothing of it."""
    environment = world.person.account.mwaa.environment
    before = environment["LastUpdate"]
    environment["LastUpdate"] = {**before, "CreatedAt": time.time() + 600}
    looked = look(world)
    environment["LastUpdate"] = before
    good = not looked.failed and any("is older than the last update" in line for line in looked.skipped)
    return [] if good else [f"a log of before: {looked.printed[-400:]}"]


def _judge(case: ShellCase) -> str:
    with deployed(case.bundle, case.had) as world:
        healthy = look(world)
        require_none(_without_fault(healthy))
        if case.name == "python":
            require_none(_wrong_account(world) + _unreached(world) + _stale_log(world))
        planted: list[Fault] = []
        for faults in ROUNDS[case.name]:
            for fault in faults:
                fault.plant(world)
            planted += faults
            require_none(_problems(look(world), planted))
        looked_at = sum(line.startswith("ok ") for line in healthy.printed.splitlines())
    return f"{looked_at} checks ok, then {sum(bool(one.says) for one in planted)} faults, each by its own check"


def checks(selection: Selection) -> list[Check]:
    cases = [case for case in SAMPLE if case.name in ROUNDS and selection.takes_line(case.line)]
    asked = {release.name for release in selection.releases}
    known = [case for case in cases if not selection.narrowed or case.release in asked]
    return [Check(f"verify {case.release} {case.name}", partial(_judge, case)) for case in known]
