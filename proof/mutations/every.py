"""Every mutation."""

from mutations.config_mutations import CONFIG_MUTATIONS
from mutations.dag_mutations import DAG_MUTATIONS
from mutations.mutation import Mutation
from mutations.requirement_mutations import REQUIREMENT_MUTATIONS
from mutations.row_mutations import ROW_MUTATIONS
from mutations.text_mutations import TEXT_MUTATIONS

MUTATIONS: list[Mutation] = [*DAG_MUTATIONS, *ROW_MUTATIONS, *CONFIG_MUTATIONS, *REQUIREMENT_MUTATIONS, *TEXT_MUTATIONS]
