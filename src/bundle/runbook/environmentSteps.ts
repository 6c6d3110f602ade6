import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import type { RunbookStep } from './runbookStep'
import { wheelSteps } from './wheelSteps'

interface Upload {
  file: string
  variable: string
  option: string
}

const UPLOADS: Upload[] = [
  { file: 'requirements.txt', variable: 'REQUIREMENTS_VERSION', option: 'requirements' },
  { file: 'plugins.zip', variable: 'PLUGINS_VERSION', option: 'plugins' },
]

/** update-environment takes the whole map of options: what is not sent is gone (mwaa.md §9). */
function mergedOptions(plan: BundlePlan): string[] {
  const { name } = plan.answers.environment
  const current = awsCommand(plan, 'mwaa get-environment', {
    name,
    query: 'Environment.AirflowConfigurationOptions',
    output: 'json',
  })
  return [`${current} \\\n  | jq '(. // {}) + {"core.lazy_load_plugins": "False"}' > airflow-options.json`]
}

/**
 * What changes the environment itself, which restarts it: requirements and plugins, wheels among them. Empty where the
 * bundle has none.
 */
export function environmentSteps(plan: BundlePlan, files: GeneratedFile[]): RunbookStep[] {
  const { name, bucket } = plan.answers.environment
  const hasPlugin = files.some(({ path }) => path.startsWith('plugins/'))
  const wheels = wheelSteps(plan, files)
  const present = UPLOADS.filter(({ file }) =>
    file === 'plugins.zip' ? hasPlugin || wheels.length > 0 : files.some(({ path }) => path === file),
  )
  if (present.length === 0) return []
  const options = Object.fromEntries(
    present.flatMap(({ file, variable, option }) => [
      [`${option}-s3-path`, file],
      [`${option}-s3-object-version`, { variable }],
    ]),
  )
  return [
    {
      title: 'Look at what the environment has now',
      why: `Yours may have requirements or plugins already. If the command prints paths, fetch those files and add ours to them: lines to requirements.txt, files to the archive. An environment takes one of each.`,
      commands: [
        awsCommand(plan, 'mwaa get-environment', {
          name,
          query:
            'Environment.{requirements:RequirementsS3Path,plugins:PluginsS3Path,options:AirflowConfigurationOptions}',
        }),
      ],
    },
    ...wheels,
    {
      title: 'Upload and update the environment',
      why: 'The bucket keeps versions, and the environment is told which one to take. The update restarts all of Airflow; running tasks are ended. It takes 20 to 30 minutes.',
      commands: [
        ...present.flatMap(({ file, variable }) => [
          awsCommand(plan, `s3 cp ${file} ${shellWord(`s3://${bucket}/${file}`)}`),
          `${variable}=$(${awsCommand(plan, 's3api head-object', { bucket, key: file, query: 'VersionId', output: 'text' })})`,
        ]),
        ...(hasPlugin ? mergedOptions(plan) : []),
        awsCommand(plan, 'mwaa update-environment', {
          name,
          ...options,
          ...(hasPlugin ? { 'airflow-configuration-options': 'file://airflow-options.json' } : {}),
        }),
        `until [ "$(${awsCommand(plan, 'mwaa get-environment', { name, query: 'Environment.Status', output: 'text' })})" = AVAILABLE ]; do sleep 60; done`,
      ],
      expect:
        'AVAILABLE in the end. That alone does not prove the install: MWAA starts without the packages when pip fails. Look at the newest `requirements_install` stream of the scheduler\'s log group; it ends with "Successfully installed".',
    },
  ]
}
