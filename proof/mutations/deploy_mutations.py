"""Faults in the scripts."""

from mutations.deploy_judges import scripts, scripts_elsewhere
from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.samples import ECS_3_COMMANDS, VIRTUALENV_2

SHELL = "src/bundle/scripts/shell"
FOUND = ".AirflowConfigurationOptions // $found[0].AirflowConfigurationOptions // {}"

DEPLOY_MUTATIONS = [
    Mutation(
        "deploy.sh that looks at no account",
        Edit("src/bundle/scripts/deployScript.ts", "scriptCall(['checkAccount'], 'check_account'),", ""),
        ECS_3_COMMANDS,
        scripts_elsewhere,
        r"says nothing like signed in to account",
    ),
    Mutation(
        "deploy.sh that sends its own option alone",
        Edit(f"{SHELL}/option.sh", f"({FOUND}) + {{", "{"),
        VIRTUALENV_2,
        scripts,
        r"environment: AirflowConfigurationOptions is ",
    ),
    Mutation(
        "deploy.sh that reads no version of what it uploads",
        Edit(f"{SHELL}/objects.sh", "--query VersionId", "--query ETag"),
        VIRTUALENV_2,
        scripts,
        r"PluginsS3ObjectVersion is \"not the newest",
        costly=True,
    ),
    Mutation(
        "deploy.sh that uploads what is there already",
        Edit(f"{SHELL}/objects.sh", 'same() { [ "$(digest "$1")" =', 'same() { [ "$1" ='),
        VIRTUALENV_2,
        scripts,
        r"the second run calls s3api put-object",
        costly=True,
    ),
    Mutation(
        "undo.sh that forgets what the environment had",
        Edit(f"{SHELL}/undo.sh", "  restore Plugins\n", ""),
        VIRTUALENV_2,
        scripts,
        r"after the undo, environment: PluginsS3ObjectVersion",
    ),
]
