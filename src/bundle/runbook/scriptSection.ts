import type { ApproachKind } from '../../answers/approach'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { codeBlock, codeSpan } from '../text/markdown'

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

const KEPT: Record<ApproachKind, string> = {
  python:
    "Lines of the environment's own requirements.txt that this bundle's has not are named, and nothing is overwritten; files of its own plugins.zip stay in it.",
  virtualenv:
    "Lines of the environment's own requirements.txt that this bundle's has not are named, and nothing is overwritten; files of its own plugins.zip stay in it.",
  ecs: 'What exists under one of the names already is used as it is.',
}

/** The scripts: how each is called, what it does and what to expect. */
export function scriptSection(plan: BundlePlan, files: GeneratedFile[]): string[] {
  const { account, region, name } = plan.answers.environment
  return [
    '## Set it up',
    `In AWS CloudShell of account ${account}, or where the AWS command line (version 2) with rights there, \`jq\` and bash are. Each script takes \`--profile NAME\`. A script that stops says why; run it again once that is mended, it goes on from what is there.`,
    ...wheels(files),
    codeBlock('sh', ['./secrets.sh', './deploy.sh --dry-run', './deploy.sh', './verify.sh'].join('\n')),
    `1. \`secrets.sh\` asks for each secret without showing what you type, and creates or changes it. Enter alone keeps what is there. The token is in OpenMetadata under Settings, Bots, ingestion-bot (administrators see it).`,
    '2. `deploy.sh --dry-run` says what would be changed, and changes nothing.',
    `3. \`deploy.sh\` looks whether you are in account ${account}, whether ${codeSpan(name)} in ${region} takes a change and whether its bucket keeps versions, then does what the table above says, the DAGs last. ${toExpect(files)} ${KEPT[plan.answers.approach.kind]} It ends with "Done."; a second run with "Nothing to change.".`,
    '4. `verify.sh` looks afterwards and changes nothing: a line a check, `ok`, `FAIL` with the likely cause and the fix, or `skip` with why it could not be looked at; it goes on after a failure and ends with 1 where there was one. It reads what pip said, because MWAA is AVAILABLE even when that failed. A new DAG takes about five minutes to appear. `--with-token` also reads the token, shows it nowhere, and asks the server whether it is good.',
    'After a change of your answers make the bundle anew and run its `deploy.sh`: it changes what is different, and takes away DAGs that are no more.',
  ]
}

/** How to go back with the scripts. */
export function undoSection(): string[] {
  return [
    codeBlock('sh', './undo.sh'),
    '`undo.sh` names what it will take back, asks, and takes back what `secrets.sh` and `deploy.sh` have made and nothing else: what was there before is there again. Pause the DAGs first. MWAA cannot be left without a requirements.txt or plugins.zip once it had one; where it had none, it takes one that installs nothing.',
  ]
}
