"""Faults in what is to be installed, and in the verdicts on it."""

from mutations.edit import Edit
from mutations.install_judges import install, install_rehearsal, refusal, requirements_lock
from mutations.mutation import Mutation
from mutations.samples import PYTHON_2, PYTHON_2_IMPOSSIBLE, VIRTUALENV_2

WRITERS = "src/bundle/requirements"
LOCK = f"{WRITERS}/lockedRequirements.ts"
DATA = "src/catalog/data"

REQUIREMENT_MUTATIONS = [
    Mutation(
        "a lock's line without its version",
        Edit(LOCK, "`${name}==${pins.get(name)}`", "(name === 'boto3' ? name : `${name}==${pins.get(name)}`)"),
        PYTHON_2,
        requirements_lock,
        r"leaves open boto3$",
    ),
    Mutation(
        "a virtualenv's lock of floors",
        Edit(f"{WRITERS}/virtualenvRequirements.ts", "`${name}==${version}`", "`${name}>=${version}`"),
        VIRTUALENV_2,
        requirements_lock,
        r"leaves open .*boto3>=",
    ),
    Mutation(
        "a lock without what its packages need in turn",
        Edit(LOCK, "rest.map(pin)),", "[]),"),
        PYTHON_2,
        requirements_lock,
        r"claims to be a lock and has \d\d? pins",
    ),
    Mutation(
        "a lock without some of that",
        Edit(LOCK, "rest.map(pin)),", "rest.slice(9).map(pin)),"),
        PYTHON_2,
        install_rehearsal,
        r"installed or moved without a pin: ",
    ),
    Mutation(
        "an essential pin moved",
        Edit(LOCK, "rest.map(pin)),", "[...rest.map(pin), 'sqlalchemy==2.0.44']),"),
        PYTHON_2,
        install_rehearsal,
        r"(?i)no set of packages .*sqlalchemy",
    ),
    Mutation(
        "the constraint opt-out without its blank",
        Edit(
            f"{WRITERS}/requirementsFile.ts",
            "'# --constraint is left out on purpose: OpenMetadata",
            "'# --constraint-less on purpose: OpenMetadata",
        ),
        PYTHON_2,
        install_rehearsal,
        r"no set of packages",
    ),
    Mutation(
        "a pair that cannot work, said to work",
        Edit(
            "src/advice/verdicts/judgePython.ts",
            "status: 'cannot',\n        stoppedBy: 'pair',\n        reason: `They",
            "status: 'works',\n        reason: `They",
        ),
        PYTHON_2_IMPOSSIBLE,
        install_rehearsal,
        r"(?i)no set of packages .*sqlalchemy",
    ),
    Mutation(
        "a pair that works, said to be impossible",
        Edit(
            f"{DATA}/resolutions/2.10.3.json",
            '"1.12":{"version":',
            '"1.12":{"collision":"openmetadata-ingestion wants a; apache-airflow wants b","version":',
        ),
        PYTHON_2,
        refusal,
        r"a resolver finds packages",
    ),
    Mutation(
        "another connector's extra",
        Edit(
            f"{DATA}/connectors/1.12.json",
            '"Redshift":{"kind":"database","extra":{"extra":"redshift"}',
            '"Redshift":{"kind":"database","extra":{"extra":"mysql"}',
        ),
        VIRTUALENV_2,
        install,
        r"import_source_class\(database, redshift\)|redshift",
        costly=True,
    ),
]
