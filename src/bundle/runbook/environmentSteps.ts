import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import type { RunbookStep } from './runbookStep'
import { wheelSteps } from './wheelSteps'

/** Where the runbook keeps what the environment had, for whoever undoes its steps. */
const BEFORE = 'before'

interface Upload {
  file: string
  variable: string
  option: string
  /** Its path in the bucket, among what the environment is asked for first. */
  key: string
  /** Writes a file that installs nothing. */
  empty: (file: string) => string
}

const UPLOADS: Upload[] = [
  {
    file: 'requirements.txt',
    variable: 'REQUIREMENTS_VERSION',
    option: 'requirements',
    key: 'RequirementsS3Path',
    empty: (file) => `: > ${file}`,
  },
  {
    file: 'plugins.zip',
    variable: 'PLUGINS_VERSION',
    option: 'plugins',
    key: 'PluginsS3Path',
    // The end record of an archive, which is all that an archive without files holds.
    empty: (file) => `printf 'PK\\5\\6${'\\0'.repeat(18)}' > ${file}`,
  },
]

interface Needed {
  uploads: Upload[]
  plugin: boolean
  wheels: RunbookStep[]
}

function neededBy(plan: BundlePlan, files: GeneratedFile[]): Needed {
  const plugin = files.some(({ path }) => path.startsWith('plugins/'))
  const wheels = wheelSteps(plan, files)
  const uploads = UPLOADS.filter(({ file }) =>
    file === 'plugins.zip' ? plugin || wheels.length > 0 : files.some(({ path }) => path === file),
  )
  return { uploads, plugin, wheels }
}

/** Keeps what the environment has: its options, and the files it takes. */
function keepBefore(plan: BundlePlan, uploads: Upload[]): string[] {
  const { name, bucket } = plan.answers.environment
  const kept = `${BEFORE}/environment.json`
  const query =
    'Environment.{RequirementsS3Path:RequirementsS3Path,PluginsS3Path:PluginsS3Path,AirflowConfigurationOptions:AirflowConfigurationOptions}'
  return [
    `mkdir -p ${BEFORE}`,
    `${awsCommand(plan, 'mwaa get-environment', { name, query, output: 'json' })} \\\n  | tee ${kept}`,
    ...uploads.flatMap(({ file, key }) => [
      `KEY=$(jq -r '.${key} // empty' ${kept})`,
      `[ -z "$KEY" ] || ${awsCommand(plan, `s3 cp "s3://${bucket}/$KEY" ${BEFORE}/${file}`)}`,
    ]),
  ]
}

/** update-environment takes the whole map of options: what is not sent is gone (mwaa.md §9). */
function mergedOptions(plan: BundlePlan): string {
  const { name } = plan.answers.environment
  const current = awsCommand(plan, 'mwaa get-environment', {
    name,
    query: 'Environment.AirflowConfigurationOptions',
    output: 'json',
  })
  return `${current} \\\n  | jq '(. // {}) + {"core.lazy_load_plugins": "False"}' > airflow-options.json`
}

/**
 * Waits for the update's end, whichever it is: one that fails leaves `UPDATE_FAILED` or `UNAVAILABLE`, not `AVAILABLE`
 * (API reference of MWAA, GetEnvironment).
 */
function untilUpdated(plan: BundlePlan): string {
  const { name } = plan.answers.environment
  const status = awsCommand(plan, 'mwaa get-environment', { name, query: 'Environment.Status', output: 'text' })
  return `while STATUS=$(${status}) && echo "$STATUS"; do
  case $STATUS in AVAILABLE | UNAVAILABLE | *_FAILED) break ;; esac
  sleep 60
done`
}

/** Uploads the files of a folder and has the environment take them, with the options of a file where there is one. */
function update(plan: BundlePlan, uploads: Upload[], folder: string, optionsFile?: string): string[] {
  const { name, bucket } = plan.answers.environment
  const taken = uploads.flatMap(({ file, variable, option }) => [
    [`${option}-s3-path`, file],
    [`${option}-s3-object-version`, { variable }],
  ])
  return [
    ...uploads.flatMap(({ file, variable }) => [
      awsCommand(plan, `s3 cp ${folder}${file} ${shellWord(`s3://${bucket}/${file}`)}`),
      `${variable}=$(${awsCommand(plan, 's3api head-object', { bucket, key: file, query: 'VersionId', output: 'text' })})`,
    ]),
    awsCommand(plan, 'mwaa update-environment', {
      name,
      ...Object.fromEntries(taken),
      ...(optionsFile ? { 'airflow-configuration-options': `file://${optionsFile}` } : {}),
    }),
    untilUpdated(plan),
  ]
}

/**
 * What changes the environment itself, which restarts it: requirements and plugins, wheels among them. Empty where the
 * bundle has none.
 */
export function environmentSteps(plan: BundlePlan, files: GeneratedFile[]): RunbookStep[] {
  const { uploads, plugin, wheels } = neededBy(plan, files)
  if (uploads.length === 0) return []
  return [
    {
      title: 'Look at what the environment has now',
      why: `Yours may have requirements or plugins already, and an environment takes one of each: add ours to those that come into \`${BEFORE}/\`, lines to requirements.txt, files to the archive. Keep that folder: it is what the undo at the end goes back to.`,
      commands: keepBefore(plan, uploads),
    },
    ...wheels,
    {
      title: 'Upload and update the environment',
      why: 'The bucket keeps versions, and the environment is told which one to take. The update restarts all of Airflow; running tasks are ended. It takes 20 to 30 minutes.',
      commands: [
        ...(plugin ? [mergedOptions(plan)] : []),
        ...update(plan, uploads, '', plugin ? 'airflow-options.json' : undefined),
      ],
      expect:
        'AVAILABLE in the end. That alone does not prove the install: MWAA starts without the packages when pip fails. Look at the newest `requirements_install` stream of the scheduler\'s log group; it ends with "Successfully installed".',
    },
  ]
}

/**
 * The commands that give the environment back what it had. MWAA cannot unset a file, so one it did not have becomes one
 * that installs nothing (mwaa.md §3).
 */
export function restoreEnvironment(plan: BundlePlan, files: GeneratedFile[]): string[] {
  const { uploads, plugin } = neededBy(plan, files)
  if (uploads.length === 0) return []
  const options = `${BEFORE}/airflow-options.json`
  return [
    ...uploads.map(({ file, empty }) => `[ -e ${BEFORE}/${file} ] || ${empty(`${BEFORE}/${file}`)}`),
    ...(plugin ? [`jq '.AirflowConfigurationOptions // {}' ${BEFORE}/environment.json > ${options}`] : []),
    ...update(plan, uploads, `${BEFORE}/`, plugin ? options : undefined),
  ]
}
