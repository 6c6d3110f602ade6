"""Faults in the runbook's commands."""

from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.runbook_judges import runbook
from mutations.samples import ECS_3_COMMANDS, ECS_3_DASHES, PYTHON_2, VIRTUALENV_2

RUNBOOK = "src/bundle/runbook"
ENVIRONMENT = f"{RUNBOOK}/environmentSteps.ts"

RUNBOOK_MUTATIONS = [
    Mutation(
        "a name that begins with a dash, taken for an option",
        Edit(f"{RUNBOOK}/awsCommand.ts", "value.startsWith('-') ? '=' : ' '", "value.startsWith('-') ? ' ' : ' '"),
        ECS_3_DASHES,
        runbook,
        r"create-cluster.* exited",
        costly=True,
    ),
    Mutation(
        "a text with blanks unquoted for the shell",
        Edit("src/bundle/text/shell.ts", "A-Za-z0-9_@%+=:,./-]+$/", "A-Za-z0-9_@%+=:,./ -]+$/"),
        PYTHON_2,
        runbook,
        r"does not ask for the value of ",
        costly=True,
    ),
    Mutation(
        "an environment updated without the version of the file",
        Edit(ENVIRONMENT, "    [`${option}-s3-object-version`, { variable }],\n", ""),
        PYTHON_2,
        runbook,
        r"environment: RequirementsS3ObjectVersion",
    ),
    Mutation(
        "the environment's own options overwritten",
        Edit(ENVIRONMENT, "'(. // {}) + {", "'{"),
        VIRTUALENV_2,
        runbook,
        r"environment: AirflowConfigurationOptions",
        costly=True,
    ),
    Mutation(
        "an undo that forgets the secrets",
        Edit(f"{RUNBOOK}/runbookFile.ts", ", ...removeSecrets(plan)]", "]"),
        PYTHON_2,
        runbook,
        r"after the undo, secrets: ",
    ),
    Mutation(
        "an undo that leaves MWAA's role its rights",
        Edit(f"{RUNBOOK}/commandSteps.ts", "    ...removeRights(plan),\n", ""),
        ECS_3_COMMANDS,
        runbook,
        r"after the undo, roles: ",
        costly=True,
    ),
    Mutation(
        "a document that is not in the bundle",
        Edit("src/bundle/ecs/taskRoles.ts", "iam/ecs-tasks-trust-policy.json", "iam/ecs-task-trust-policy.json"),
        ECS_3_COMMANDS,
        runbook,
        r"create-role.*exited|roles: no",
        costly=True,
    ),
    Mutation(
        "the task definitions not registered",
        Edit(f"{RUNBOOK}/commandSteps.ts", "'cli-input-json': `file://${path}`", "'generate-cli-skeleton': 'input'"),
        ECS_3_COMMANDS,
        runbook,
        r"task_definitions: no ",
        costly=True,
    ),
]
