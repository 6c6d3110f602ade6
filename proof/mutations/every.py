"""Every mutation."""

from mutations.archive_mutations import ARCHIVE_MUTATIONS
from mutations.config_mutations import CONFIG_MUTATIONS
from mutations.dag_mutations import DAG_MUTATIONS
from mutations.deploy_mutations import DEPLOY_MUTATIONS
from mutations.document_mutations import DOCUMENT_MUTATIONS
from mutations.iam_mutations import IAM_MUTATIONS
from mutations.mutation import Mutation
from mutations.requirement_mutations import REQUIREMENT_MUTATIONS
from mutations.row_mutations import ROW_MUTATIONS
from mutations.run_mutations import RUN_MUTATIONS
from mutations.runbook_mutations import RUNBOOK_MUTATIONS
from mutations.terraform_mutations import TERRAFORM_MUTATIONS
from mutations.text_mutations import TEXT_MUTATIONS

MUTATIONS: list[Mutation] = [
    *DAG_MUTATIONS,
    *ROW_MUTATIONS,
    *CONFIG_MUTATIONS,
    *REQUIREMENT_MUTATIONS,
    *TEXT_MUTATIONS,
    *DOCUMENT_MUTATIONS,
    *TERRAFORM_MUTATIONS,
    *IAM_MUTATIONS,
    *RUNBOOK_MUTATIONS,
    *DEPLOY_MUTATIONS,
    *ARCHIVE_MUTATIONS,
    *RUN_MUTATIONS,
]
