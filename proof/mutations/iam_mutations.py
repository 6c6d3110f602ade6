"""Faults in what the roles of the ECS side may do, and in what the operator asks of ECS."""

from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.run_judges import aws_policies, run_task_call
from mutations.samples import ECS_3_NAMED, RUN_ECS, RUN_ECS_OLD

IAM = "src/bundle/iam"
STATEMENTS, SECRETS = f"{IAM}/ecsStatements.ts", f"{IAM}/secretStatements.ts"
DAG, TASKS = "src/bundle/dags/ecsDag.ts", "src/bundle/ecs/taskDefinitions.ts"
NEXT = "    },\n    {\n      Sid: 'FollowAndStopTask'"
TASK_ROLE = "taskRoleArn: roleArn(plan, ecs.taskRole)"

ALLOWED = [
    Mutation(
        "RunTask in any cluster",
        Edit(STATEMENTS, f"      Condition: cluster,\n{NEXT}", NEXT),
        ECS_3_NAMED,
        aws_policies,
        r"may run in another cluster",
        costly=True,
    ),
    Mutation(
        "RunTask of every family",
        Edit(STATEMENTS, "`task-definition/${family}:*`", "'task-definition/*'"),
        ECS_3_NAMED,
        aws_policies,
        r"may run another family",
    ),
    Mutation(
        "no StopTask",
        Edit(STATEMENTS, ", 'ecs:StopTask'", ""),
        ECS_3_NAMED,
        aws_policies,
        r"not authorized to perform: ecs:StopTask",
    ),
    Mutation(
        "the log of any container",
        Edit(STATEMENTS, "${logStreamPrefix}/${container}/*", "${logStreamPrefix}/*"),
        ECS_3_NAMED,
        aws_policies,
        r"may read another container's log",
        costly=True,
    ),
    Mutation(
        "a secret's ARN without the six characters",
        Edit(SECRETS, "SECRET_SUFFIX = '-??????'", "SECRET_SUFFIX = ''"),
        ECS_3_NAMED,
        aws_policies,
        r"can't be read: AccessDeniedException",
    ),
    Mutation(
        "a secret's ARN with any ending",
        Edit(SECRETS, "SECRET_SUFFIX = '-??????'", "SECRET_SUFFIX = '-*'"),
        ECS_3_NAMED,
        aws_policies,
        r"of-production can be read",
        costly=True,
    ),
]

ASKED = [
    Mutation(
        "the log's prefix without the container",
        Edit(DAG, "`${ecs.logStreamPrefix}/${ecs.container}`", "ecs.logStreamPrefix"),
        RUN_ECS_OLD,
        run_task_call,
        r"lines are not in the task's log|may not logs:GetLogEvents",
        costly=True,
    ),
    Mutation(
        "the log of another group",
        Edit(DAG, "${literal(ecs.logGroup)}", "${literal('/ecs/ingest')}"),
        RUN_ECS,
        run_task_call,
        r"lines are not in the task's log|may not logs:GetLogEvents",
        costly=True,
    ),
    Mutation(
        "another container's name in the overrides",
        Edit(DAG, '"name": ${literal(ecs.container)}', '"name": ${literal(ecs.family)}'),
        RUN_ECS,
        run_task_call,
        r"(?i)container",
        costly=True,
    ),
    Mutation(
        "a public address nobody asked for",
        Edit(DAG, "ecs.assignPublicIp ? 'ENABLED' : 'DISABLED'", "ecs.assignPublicIp ? 'DISABLED' : 'ENABLED'"),
        RUN_ECS,
        run_task_call,
        r"RunTask's network is",
        costly=True,
    ),
    Mutation(
        "the task's two roles exchanged",
        Edit(TASKS, TASK_ROLE, TASK_ROLE.replace("taskRole)", "taskExecutionRole)")),
        ECS_3_NAMED,
        aws_policies,
        r"may|not authorized|PassRole|needed by nothing",
        costly=True,
    ),
]

IAM_MUTATIONS = [*ALLOWED, *ASKED]
