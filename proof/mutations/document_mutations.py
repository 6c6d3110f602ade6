"""Faults in policies, in the template and in task definitions."""

from mutations.document_judges import cfn_lint, policies, task_definitions
from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.samples import ECS_3, ECS_3_CHINA, ECS_3_COMMANDS, ECS_3_SMALL

IAM, STACK = "src/bundle/iam", "src/bundle/cloudformation"
STATEMENTS = f"{IAM}/ecsStatements.ts"
PASSED = "      Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },\n"
FAMILIES = "taskDefinitions(plan).map(({ family }) => arn(plan, 'ecs', `task-definition/${family}:*`))"

DOCUMENT_MUTATIONS = [
    Mutation(
        "PassRole on *",
        Edit(STATEMENTS, "[roleArn(plan, ecs.taskExecutionRole), roleArn(plan, ecs.taskRole)]", "'*'"),
        ECS_3_COMMANDS,
        policies,
        r"iam:PassRole takes resources and is given \*",
    ),
    Mutation(
        "PassRole to any service",
        Edit(STATEMENTS, PASSED, ""),
        ECS_3,
        policies,
        r"passes roles to any service",
    ),
    Mutation(
        "RunTask on *",
        Edit(STATEMENTS, FAMILIES, "'*'"),
        ECS_3,
        policies,
        r"ecs:RunTask takes resources and is given \*",
    ),
    Mutation(
        "an action that does not exist",
        Edit(STATEMENTS, "'ecs:DescribeTasks'", "'ecs:DescribeTask'"),
        ECS_3,
        policies,
        r"DescribeTask\b",
    ),
    Mutation(
        "task roles that another service may take on",
        Edit(f"{IAM}/trustPolicies.ts", "Service: 'ecs-tasks.amazonaws.com'", "Service: 'ecs.amazonaws.com'"),
        ECS_3,
        policies,
        r"trusts ",
    ),
    Mutation(
        "the partition aws in China",
        Edit("src/bundle/plan/arns.ts", "`arn:${plan.partition}:${service}", "`arn:aws:${service}"),
        ECS_3_CHINA,
        policies,
        r"names the partition aws, the environment is in aws-cn",
    ),
    Mutation(
        "a task size Fargate lacks",
        Edit(
            "src/catalog/data/fargateSizes.json", '{"cpu": 1024, "memory": [2048', '{"cpu": 1024, "memory": [1024, 2048'
        ),
        ECS_3_SMALL,
        task_definitions,
        r"Fargate has no 1024 CPU units with 1024 MiB",
    ),
    Mutation(
        "a task size Fargate lacks, no longer an error",
        Edit("src/advice/ecsRules.ts", "if (memories.includes(memory)) return []", "if (memory > 0) return []"),
        ECS_3_SMALL,
        task_definitions,
        r"Fargate has no 1024 CPU units with 1024 MiB",
    ),
    Mutation(
        "the options of the log driver called as CloudFormation calls its own",
        Edit(f"{STACK}/pascalKeys.ts", "new Set(['options'])", "new Set(['none'])"),
        ECS_3,
        task_definitions,
        r"has the log options",
    ),
    Mutation(
        "a reference to nothing in the template",
        Edit(f"{STACK}/stackRoles.ts", "{ Ref: id }", "{ Ref: `${id}s` }"),
        ECS_3,
        cfn_lint,
        r"E1020",
    ),
]
