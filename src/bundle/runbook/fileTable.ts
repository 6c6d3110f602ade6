import type { GeneratedFile } from '../generatedFile'
import { codeSpan, table } from '../text/markdown'

const PURPOSES: [RegExp, string][] = [
  [/^answers\.json$/, 'Your answers. Open it in the wizard to change something; it holds no secret.'],
  [/^secrets\.sh$/, 'Asks for the secrets, and creates or changes them'],
  [/^deploy\.sh$/, 'Sets up the rest, or brings it up to date'],
  [/^verify\.sh$/, 'Looks at what is there afterwards and says what is wrong'],
  [/^undo\.sh$/, 'Takes back what those two made'],
  [/^dags\/.*\.py$/, 'A DAG'],
  [/^dags\/.*\.yaml$/, 'Its workflow config, read when the task runs'],
  [/^requirements\.txt$/, 'What MWAA installs'],
  [/^wheels\/collect\.sh$/, 'Collects the wheels, in a container where the internet is'],
  [/^wheels\/constraints\.txt$/, 'What MWAA itself holds, so that the wheels go with it'],
  [/^wheels\//, 'A list of packages to collect as wheels'],
  [/^plugins\//, 'The virtualenv plugin; `plugins.zip` holds the same file, ready to upload'],
  [/^ecs\/cloudformation\.yaml$/, 'The stack: what the ECS side consists of, and what each role may do'],
  [/^ecs\/main\.tf$/, 'The configuration for Terraform: what the ECS side consists of'],
  [/^ecs\/task-definition\.json$/, 'The task definition of the pipelines'],
  [/^ecs\/task-definition-/, "A pipeline's own task definition: its config is too long for RunTask"],
  [/^iam\/mwaa-execution-role-policy/, "What MWAA's execution role may do beyond what it can already"],
  [/^iam\/mwaa-airflow-logs-policy/, "Airflow's own logs, for an execution role made by hand"],
  [/^iam\/mwaa-trust-policy/, 'The trust policy of an execution role made by hand'],
  [/^iam\/task-role-policy/, 'What the ingestion task may do'],
  [/^iam\/task-execution-role-policy/, 'What Fargate may do for the task'],
  [/^iam\/ecs-tasks-trust-policy/, 'The trust policy of both task roles'],
]

/** A table of the bundle's files and what each is for. */
export function fileTable(files: GeneratedFile[]): string {
  const rows = files.map(({ path }) => [codeSpan(path), PURPOSES.find(([shape]) => shape.test(path))?.[1] ?? ''])
  return table(['File', 'What it is'], rows)
}
