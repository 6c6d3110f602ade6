"""The account a runbook is carried out in: moto, an environment of MWAA, a bucket that keeps versions, a role.

Whoever sets things up may do everything, so moto is asked without the part of the rig that judges rights.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from outcome import Failed
from rig.aws.moto_process import moto, moto_python
from shell.mwaa import Mwaa, mwaa_with

SCRIPTS = Path(__file__).with_name("inside")
TIME_LIMIT = 300
HAD = {
    "mine/requirements-old.txt": "humanize==4.9.0\n",
    "mine/plugins-old.zip": "PK\5\6" + "\0" * 18,
}
"""Of a person who has requirements and plugins already, under names of their own."""
OPTIONS = {"core.default_timezone": "Europe/Prague", "celery.worker_autoscale": "5,5"}


def _inside(script: str, variables: dict[str, str], *arguments: str, given: str = "") -> Any:
    answer = subprocess.run(
        [str(moto_python()), str(SCRIPTS / script), *arguments],
        env=variables,
        input=given,
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if answer.returncode != 0:
        raise Failed(f"{script} exited {answer.returncode}: {answer.stderr.strip()[-500:]}")
    return json.loads(answer.stdout)


@dataclass
class Account:
    mwaa: Mwaa
    bucket: str
    variables: dict[str, str]
    """What a process needs to act in it as its administrator."""

    def facts(self) -> dict[str, Any]:
        """All that is in it, the environment with it."""
        seen = _inside("account_facts.py", self.variables, self.bucket)
        kept = {key: value for key, value in self.mwaa.environment.items() if key != "Status"}
        return {**seen, "environment": kept}


@contextmanager
def account(bundle: Bundle, had: bool) -> Iterator[Account]:
    """As it is before the first step; gone afterwards."""
    asked = bundle.answers["environment"]
    before = {"Name": asked["name"], "AirflowVersion": asked["release"], "DagS3Path": "dags"}
    with moto() as port, mwaa_with(before) as mwaa:
        variables = {
            "PATH": "/usr/bin:/bin",
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "administrator",
            "AWS_SECRET_ACCESS_KEY": "administrator",
            "AWS_DEFAULT_REGION": asked["region"],
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_ENDPOINT_URL_MWAA": mwaa.endpoint,
            # MWAA's calls put "api." before the name of the host, which no number has.
            "AWS_DISABLE_HOST_PREFIX_INJECTION": "true",
        }
        wanted = {
            "role": asked["executionRole"].partition(":role")[2],
            "region": asked["region"],
            "bucket": asked["bucket"],
            "objects": HAD if had else {},
        }
        versions = _inside("prepare_account.py", variables, given=json.dumps(wanted))
        if had:
            requirements, plugins = HAD
            mwaa.environment |= {
                "RequirementsS3Path": requirements,
                "RequirementsS3ObjectVersion": versions[requirements],
                "PluginsS3Path": plugins,
                "PluginsS3ObjectVersion": versions[plugins],
                "AirflowConfigurationOptions": OPTIONS,
            }
        yield Account(mwaa, asked["bucket"], variables)
