import { ruleFindings } from '../../advice/ruleFindings'
import type { ApproachKind } from '../../answers/approach'
import { APPROACH_NAMES } from '../../answers/approachNames'
import { switchedOn } from '../../answers/switchedOn'
import { mwaaReleasesDate } from '../../catalog/mwaaReleases'
import { WIZARD_VERSION } from '../../catalog/wizardVersion'
import type { GeneratedFile } from '../generatedFile'
import { deploymentPicture } from '../picture/deploymentPicture'
import { mermaid } from '../picture/mermaid'
import type { BundlePlan } from '../plan/bundlePlan'
import { codeBlock, codeSpan, plain, table } from '../text/markdown'
import { accountTable, costSentence } from './accountTable'
import { dagSteps, firstRun, removeDags } from './dagSteps'
import { ecsSteps, removeEcs } from './ecsSteps'
import { environmentSteps, restoreEnvironment } from './environmentSteps'
import { fileTable } from './fileTable'
import { removeRights, roleSteps } from './roleSteps'
import { type RunbookStep, stepText } from './runbookStep'
import { scriptSection, undoSection } from './scriptSection'
import { removeSecrets, secretSteps } from './secretSteps'

interface ApproachText {
  what: string
  steps: (plan: BundlePlan, files: GeneratedFile[]) => RunbookStep[]
  undo: (plan: BundlePlan, files: GeneratedFile[]) => string[]
}

/** In the worker, the execution role reads the secrets, and the environment installs what the DAGs need. */
const workerSteps: ApproachText['steps'] = (plan, files) => [...roleSteps(plan), ...environmentSteps(plan, files)]
const undoWorker: ApproachText['undo'] = (plan, files) => [...restoreEnvironment(plan, files), ...removeRights(plan)]

const APPROACHES: Record<ApproachKind, ApproachText> = {
  python: {
    what: "The workflows run in the workers' own Python, where requirements.txt installs OpenMetadata.",
    steps: workerSteps,
    undo: undoWorker,
  },
  ecs: {
    what: "Each run is a Fargate task from OpenMetadata's ingestion image. Airflow starts it, copies its log and waits.",
    steps: ecsSteps,
    undo: removeEcs,
  },
  virtualenv: {
    what: 'Each run builds a virtualenv on the worker with OpenMetadata alone in it, and runs there.',
    steps: workerSteps,
    undo: undoWorker,
  },
}

function summary(plan: BundlePlan): string {
  const { environment, openmetadata } = plan.answers
  const services = switchedOn(plan.answers.services)
  return table(
    ['Part', 'Value'],
    [
      [
        'Environment',
        `${codeSpan(environment.name)}, Airflow ${environment.release}, ${environment.region}, account ${environment.account}`,
      ],
      ['OpenMetadata', `server ${openmetadata.server}, ingestion ${plan.ingestion}, ${codeSpan(openmetadata.url)}`],
      ['Approach', APPROACH_NAMES[plan.answers.approach.kind]],
      ['Services', services.map(({ service }) => `${plain(service.name)} (${service.connector})`).join(', ')],
    ],
  )
}

function pipelineTable(plan: BundlePlan): string {
  return table(
    ['DAG', 'Service', 'Pipeline', 'Schedule (UTC)'],
    plan.dags.map(({ dagId, service, pipelines, schedule }) => [
      codeSpan(dagId),
      plain(service.name),
      pipelines.map(({ row }) => row.type).join(', '),
      schedule === null ? 'started by hand' : codeSpan(schedule),
    ]),
  )
}

/** Where the outcome of runs is seen. Either way MWAA is the scheduler, which OpenMetadata's own pages cannot start. */
function runsShown({ answers }: BundlePlan): string {
  return answers.openmetadata.showRuns
    ? 'The pipelines run beside OpenMetadata, on the schedule of their DAGs. Each shows the outcome of its runs on the page of its service there; it cannot be started from there.'
    : 'The pipelines run beside OpenMetadata, on the schedule of their DAGs; they do not appear among the agents on its own pages, because MWAA cannot be the scheduler behind those.'
}

/** What the wizard found noteworthy about the answers, for whoever reads the bundle without it. */
function worthKnowing(plan: BundlePlan): string[] {
  const notes = ruleFindings(plan.answers, plan.catalog).filter(({ severity }) => severity !== 'error')
  if (notes.length === 0) return []
  return [
    '## Worth knowing',
    notes.map(({ message, reason }) => `- ${plain([message, reason].filter(Boolean).join(' '))}`).join('\n'),
  ]
}

/** The runbook for these answers: what each file is, in which order, how to check, how to undo. */
export function runbookFile(plan: BundlePlan, files: GeneratedFile[]): GeneratedFile {
  const approach = APPROACHES[plan.answers.approach.kind]
  const steps = [...secretSteps(plan), ...approach.steps(plan, files), ...dagSteps(plan)]
  const undo = [...removeDags(plan), ...approach.undo(plan, files), ...removeSecrets(plan)]
  const text = [
    '# OpenMetadata ingestion on Amazon MWAA',
    `Made by the OpenMetadata on MWAA wizard ${WIZARD_VERSION} with facts of ${mwaaReleasesDate}. To change something, open \`answers.json\` in the wizard and make the bundle anew.`,
    summary(plan),
    approach.what,
    runsShown(plan),
    '## Pipelines',
    pipelineTable(plan),
    '## Picture',
    'Each arrow leads from who opens the connection.',
    codeBlock('mermaid', mermaid(deploymentPicture(plan))),
    '## What changes in the account',
    accountTable(plan, files),
    ...costSentence(plan),
    ...scriptSection(plan, files),
    ...firstRun(plan),
    ...worthKnowing(plan),
    '## Files',
    fileTable(files),
    '## By hand',
    'The same without the scripts, for whoever may not run them or wants to see each command. You need the AWS command line (version 2) with rights on the account, `jq`, and this folder as the working directory. AWS CloudShell has both. The first command keeps long answers out of a pager.',
    codeBlock('bash', "export AWS_PAGER=''"),
    ...steps.map((step, index) => stepText(step, index + 1)),
    '## Undo',
    ...undoSection(plan),
    'What the steps by hand made is taken away by these commands. Leave out what was there before, and pause the DAGs first.',
    codeBlock('bash', undo.join('\n')),
  ].join('\n\n')
  return { path: 'README.md', text: `${text}\n` }
}
