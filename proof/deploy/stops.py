"""What stops deploy.sh: the reason is said, the exit code tells, and once it is mended the same command goes on."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from bundles.bundle import Bundle
from deploy.stage import Stage
from deploy.walk import prepared
from outcome import Failed, require_none
from shell.mwaa import Mwaa

FOREVER = 10**9


def _other_account(at: Stage) -> None:
    at.told.says("sts", "get-caller-identity", json.dumps({"Account": "210987654321", "Arn": "arn:aws:iam::2:user/x"}))


def _listens(at: Stage) -> None:
    at.told.as_it_is()


def _environment(**fields: str) -> Callable[[Stage], None]:
    def change(at: Stage) -> None:
        at.account.mwaa.environment |= fields

    return change


def _updating(at: Stage) -> None:
    at.account.mwaa.environment["Status"] = "UPDATING"
    at.account.mwaa.left = FOREVER


def _at_rest(at: Stage) -> None:
    at.account.mwaa.environment["Status"] = "AVAILABLE"
    at.account.mwaa.left = 0


def _ends(status: str) -> Callable[[Stage], None]:
    def change(at: Stage) -> None:
        mwaa: Mwaa = at.account.mwaa
        mwaa.ends = status

    return change


def _versioning(status: str) -> Callable[[Stage], None]:
    def change(at: Stage) -> None:
        where = ("--bucket", at.account.bucket, "--versioning-configuration", f"Status={status}")
        at.administer("s3api", "put-bucket-versioning", *where)

    return change


def _rolled_back(at: Stage) -> None:
    event = {"LogicalResourceId": "LogGroup", "ResourceStatus": "CREATE_FAILED", "ResourceStatusReason": "it exists"}
    at.told.says("cloudformation", "describe-stacks", "ROLLBACK_COMPLETE")
    at.told.says("cloudformation", "describe-stack-events", json.dumps({"StackEvents": [event]}))


OWN_KEY = "mine/new.txt"


def own_lines(at: Stage) -> None:
    """A requirements.txt of the environment's own, with lines that the bundle's has not."""
    environment = at.account.mwaa.environment
    version = at.put(OWN_KEY, b"# mine\nhumanize==4.9.0\r\n  pendulum==3.0.0  \n")
    environment |= {"RequirementsS3Path": OWN_KEY, "RequirementsS3ObjectVersion": version}


def _own_lines_gone(at: Stage) -> None:
    environment = at.account.mwaa.environment
    environment |= {"RequirementsS3Path": OWN_KEY, "RequirementsS3ObjectVersion": at.put(OWN_KEY, b"")}


def _no_wheel(at: Stage) -> None:
    for wheel in (at.bundle.folder / "wheels").glob("*.whl"):
        wheel.rename(at.commands.folder / wheel.name)


def _wheel(at: Stage) -> None:
    for wheel in at.commands.folder.glob("*.whl"):
        wheel.rename(at.bundle.folder / "wheels" / wheel.name)


def _nothing(_at: Stage) -> None:
    """Nobody has run it."""


def _applied(at: Stage) -> None:
    at.terraform("apply")


def _applied_of_before(at: Stage) -> None:
    """With a task of half the memory, as the answers were before."""
    file = at.bundle.folder / "ecs" / "task-definition.json"
    meant = file.read_text("utf-8")
    file.write_text(meant.replace('"memory": "2048"', '"memory": "1024"'), "utf-8")
    at.terraform("apply")
    file.write_text(meant, "utf-8")


def _registered(at: Stage) -> None:
    """What terraform apply does to a task definition that is otherwise."""
    file = at.bundle.folder / "ecs" / "task-definition.json"
    at.administer("ecs", "register-task-definition", "--cli-input-json", f"file://{file}")


@dataclass(frozen=True)
class Stop:
    name: str
    case: str
    happens: Callable[[Stage], None]
    says: str
    mended: Callable[[Stage], None]
    changes: bool = False
    """Whether it shows only after something was changed."""

    def prove(self, bundle: Bundle, had: bool) -> str:
        with prepared(bundle, had) as at:
            self.happens(at)
            ran = at.run("deploy.sh")
            problems = [] if ran.code else ["exits 0"]
            problems += [] if re.search(self.says, ran.printed) else [f"says nothing like {self.says}: {ran.end}"]
            problems += [] if "Stopped at: " in ran.printed else ["does not say where it stopped"]
            problems += [f"calls {', '.join(ran.changes)}"] if ran.changes and not self.changes else []
            require_none(problems)
            self.mended(at)
            if not at.well("deploy.sh").changes:
                raise Failed("once it is mended, nothing is done")
            return f"said: {' '.join(ran.end.split())[-300:]}"


STOPS = [
    Stop("another account", "ecs", _other_account, "signed in to account 210987654321; the answers name", _listens),
    Stop("an environment that is updating", "python", _updating, "It is UPDATING", _at_rest),
    Stop(
        "no such environment",
        "ecs stack",
        _environment(Name="other"),
        "There is no environment ",
        _environment(Name="platform-airflow"),
    ),
    Stop(
        "another Airflow",
        "ecs",
        _environment(AirflowVersion="2.9.2"),
        r"Its Airflow version is 2\.9\.2; the answers say 3\.0\.6",
        _environment(AirflowVersion="3.0.6"),
    ),
    Stop("a bucket without versions", "python", _versioning("Suspended"), "keeps no versions", _versioning("Enabled")),
    Stop(
        "a stack that was rolled back",
        "ecs stack",
        _rolled_back,
        r"ROLLBACK_COMPLETE(?s:.*)LogGroup: it exists(?s:.*)aws cloudformation delete-stack --region ",
        _listens,
    ),
    Stop(
        "Terraform not applied",
        "ecs terraform",
        _nothing,
        r"It is not there: Terraform makes(?s:.*)terraform -chdir=ecs init && terraform -chdir=ecs apply",
        _applied,
    ),
    Stop(
        "Terraform not applied again",
        "ecs terraform",
        _applied_of_before,
        r"newest revision is not what ecs/task-definition\.json says(?s:.*)terraform -chdir=ecs apply",
        _registered,
    ),
    Stop(
        "lines that would be lost",
        "virtualenv 2.8.1",
        own_lines,
        r"has not:\nhumanize==4\.9\.0\npendulum==3\.0\.0\n",
        _own_lines_gone,
        changes=True,
    ),
    Stop("wheels not collected", "python closed", _no_wheel, r"no wheels/\*\.whl", _wheel, changes=True),
    Stop(
        "an update that fails", "python", _ends("UPDATE_FAILED"), "The update failed", _ends("AVAILABLE"), changes=True
    ),
]
