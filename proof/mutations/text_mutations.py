"""Faults in what writes text: a quote, a backslash or a brace that nobody escapes."""

from mutations.edit import Edit
from mutations.judges import airflow_load, openmetadata_parse
from mutations.mutation import Mutation
from mutations.samples import ECS_2_AWKWARD, ECS_2_INLINE_AWKWARD, PYTHON_2_HOSTILE, PYTHON_2_YAML

TEXT = "src/bundle/text"
BRACES = r're.sub(r"\\{(?=['
BRACES_FILE = "src/bundle/dags/ecsDag.ts"

TEXT_MUTATIONS = [
    Mutation(
        "a quote unescaped in Python",
        Edit(f"{TEXT}/python.ts", "escapeInvisible(JSON.stringify(value), longEscape)", '`"${value}"`'),
        ECS_2_INLINE_AWKWARD,
        airflow_load,
        r"does not import: .*SyntaxError|unterminated|invalid syntax",
    ),
    Mutation(
        "a backslash unescaped in a docstring",
        Edit(f"{TEXT}/python.ts", r".replace(/\\/g, '\\\\')", ""),
        PYTHON_2_HOSTILE,
        airflow_load,
        r"unicodeescape|invalid escape|malformed",
    ),
    Mutation(
        "a quote unescaped in YAML",
        Edit(f"{TEXT}/yaml.ts", "escapeInvisible(JSON.stringify(value), longEscape)", '`"${value}"`'),
        ECS_2_AWKWARD,
        openmetadata_parse,
        r"yaml|expected|scanning|parsing",
    ),
    Mutation(
        "words that YAML reads as other types",
        Edit(f"{TEXT}/yaml.ts", "PLAIN.test(value) && !OTHER_TYPES.test(value)", "PLAIN.test(value)"),
        PYTHON_2_YAML,
        openmetadata_parse,
        r"schemaFilterPattern|valid string",
    ),
    Mutation(
        "braces that Jinja acts on",
        Edit(BRACES_FILE, BRACES + "{%#", BRACES + "#"),
        ECS_2_AWKWARD,
        airflow_load,
        r"rendering its overrides: ",
    ),
    Mutation(
        "comments that Jinja removes",
        Edit(BRACES_FILE, BRACES + "{%#", BRACES + "{%"),
        ECS_2_AWKWARD,
        airflow_load,
        r"rendering its overrides: |hands over something else",
    ),
]
