import type { ApproachKind, EcsSetup } from '../../answers/approach'
import { ecsOf } from '../ecs/ecsOf'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { APPLY, INIT, usesTerraform } from '../terraform/terraformCommands'
import { codeBlock, codeSpan } from '../text/markdown'
import { takeAway } from './terraformSteps'

/** How long it takes, and what it says in the end. */
function toExpect(files: GeneratedFile[]): string {
  const updates = files.some(({ path }) => path === 'requirements.txt' || /^(?:plugins|wheels)\//.test(path))
  return updates
    ? 'It waits for the update of the environment, which takes 20 to 30 minutes, restarts Airflow and ends running tasks.'
    : 'The environment itself is not updated; running tasks go on.'
}

const wheels = (files: GeneratedFile[]) =>
  files.some(({ path }) => path.startsWith('wheels/'))
    ? [
        'The network is closed, so collect the wheels before: "Collect the wheels" under By hand. `deploy.sh` packs them.',
      ]
    : []

const KEPT_IN_WORKER =
  "Lines of the environment's own requirements.txt that this bundle's has not are named, and nothing is overwritten; files of its own plugins.zip stay in it."

const KEPT_ECS: Record<EcsSetup, string> = {
  cloudformation: 'A name that something outside the stack has already stops it, and it says which.',
  terraform: 'Of the ECS side it only looks whether Terraform has made what the DAGs name.',
  commands: 'What exists under one of the names already is used as it is.',
}

const KEPT: Record<ApproachKind, (plan: BundlePlan) => string> = {
  python: () => KEPT_IN_WORKER,
  virtualenv: () => KEPT_IN_WORKER,
  ecs: (plan) => KEPT_ECS[ecsOf(plan).setup],
}

/** Terraform's part in between. Its state is where the next bundle finds it. */
function terraformPart(plan: BundlePlan): { commands: string[]; told: string[] } {
  if (!usesTerraform(plan)) return { commands: [], told: [] }
  return {
    commands: [INIT, APPLY],
    told: [
      `\`terraform\` (1.5 or later; AWS CloudShell has none, so run this where it is, with the profile in \`AWS_PROFILE\`) makes the ECS side. It shows what it will make and asks. Its state is kept in the bucket ${codeSpan(plan.answers.environment.bucket)}, holds no secret, and is where the next bundle goes on.`,
    ],
  }
}

const numbered = (items: string[]) => items.map((item, index) => `${index + 1}. ${item}`)

/** The scripts: how each is called, what it does and what to expect. */
export function scriptSection(plan: BundlePlan, files: GeneratedFile[]): string[] {
  const { account, region, name } = plan.answers.environment
  const terraform = terraformPart(plan)
  return [
    '## Set it up',
    `In AWS CloudShell of account ${account}, or where the AWS command line (version 2) with rights there, \`jq\` and bash are. Each script takes \`--profile NAME\`. A script that stops says why; run it again once that is mended, it goes on from what is there.`,
    ...wheels(files),
    codeBlock(
      'sh',
      ['./secrets.sh', ...terraform.commands, './deploy.sh --dry-run', './deploy.sh', './verify.sh'].join('\n'),
    ),
    ...numbered([
      `\`secrets.sh\` asks for each secret without showing what you type, and creates or changes it. A private key in PEM is pasted whole. Enter alone keeps what is there. The token is in OpenMetadata under Settings, Bots, ingestion-bot (administrators see it).`,
      ...terraform.told,
      '`deploy.sh --dry-run` says what would be changed, and changes nothing.',
      `\`deploy.sh\` looks whether you are in account ${account}, whether ${codeSpan(name)} in ${region} takes a change and whether its bucket keeps versions, then does what the table above says, the DAGs last. ${toExpect(files)} ${KEPT[plan.answers.approach.kind](plan)} It ends with "Done."; a second run with "Nothing to change.".`,
      '`verify.sh` looks afterwards and changes nothing: a line a check, `ok`, `FAIL` with the likely cause and the fix, or `skip` with why it could not be looked at; it goes on after a failure and ends with 1 where there was one. It reads what pip said, because MWAA is AVAILABLE even when that failed. A new DAG takes about five minutes to appear. `--with-token` also reads the token, shows it nowhere, and asks the server whether it is good.',
    ]),
    `After a change of your answers make the bundle anew and run ${[...terraform.commands, './deploy.sh'].map(codeSpan).join(', then ')} in it: that changes what is different, and takes away DAGs that are no more.`,
  ]
}

/** How to go back with the scripts. */
export function undoSection(plan: BundlePlan): string[] {
  return [
    codeBlock('sh', ['./undo.sh', ...(usesTerraform(plan) ? takeAway(plan) : [])].join('\n')),
    '`undo.sh` names what it will take back, asks, and takes back what `secrets.sh` and `deploy.sh` have made and nothing else: what was there before is there again. Pause the DAGs first. MWAA cannot be left without a requirements.txt or plugins.zip once it had one; where it had none, it takes one that installs nothing.',
    ...(usesTerraform(plan)
      ? [
          '`terraform destroy` takes back what it made, the logs of the tasks with it; the last command removes its state, which is empty then.',
        ]
      : []),
  ]
}
