"""Faults in the configuration for Terraform."""

from mutations.document_judges import terraform
from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.samples import ECS_3_TERRAFORM

ROOM = "src/bundle/terraform"

TERRAFORM_MUTATIONS = [
    Mutation(
        "the task's rights given to Fargate's role by Terraform",
        Edit(f"{ROOM}/roleBlocks.ts", "attached('task', named(task.role)", "attached('task', named(execution.role)"),
        ECS_3_TERRAFORM,
        terraform,
        r"made: policies",
    ),
    Mutation(
        "an argument that the provider of Terraform does not have",
        Edit(f"{ROOM}/terraformFile.ts", "retention_in_days: LOG", "retention_days: LOG"),
        ECS_3_TERRAFORM,
        terraform,
        r"Unsupported argument",
    ),
    Mutation(
        "a task definition that Terraform takes from nowhere",
        Edit(f"{ROOM}/taskBlocks.ts", "${basename(path)}", "${path}"),
        ECS_3_TERRAFORM,
        terraform,
        r"no file exists",
    ),
]
