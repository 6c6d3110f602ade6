import type { GeneratedFile } from '../../generatedFile'
import type { BundlePlan } from '../../plan/bundlePlan'
import type { Check } from './check'

/** What MWAA's documents ask for with a plugin of one's own (mwaa.md §4). */
const PLUGIN_OPTION = { key: 'core.lazy_load_plugins', value: 'False' }

/** Both install for themselves, and one may have failed alone (mwaa.md §3). */
const INSTALLING = ['Scheduler', 'Worker']

function installChecks(files: GeneratedFile[]): Check[] {
  const has = (start: string) => files.some(({ path }) => path.startsWith(start))
  const requirements: Check[] = [
    { subject: 'requirements.txt', part: 'taken', call: 'requirements', arguments: ['requirements.txt'] },
    ...INSTALLING.map(
      (component): Check => ({
        subject: `Install on ${component.toLowerCase()}s`,
        part: 'installLog',
        call: 'install_log',
        arguments: [component],
      }),
    ),
  ]
  const plugin = files.filter(({ path }) => path.startsWith('plugins/')).map(({ path }) => path)
  return [
    ...(has('requirements.txt') ? requirements : []),
    ...(has('plugins/') || has('wheels/')
      ? [{ subject: 'plugins.zip', part: 'taken', call: 'plugins', arguments: plugin }]
      : []),
    ...(plugin.length > 0
      ? [
          {
            subject: 'Option of the plugin',
            part: 'options',
            call: 'option',
            arguments: [PLUGIN_OPTION.key, PLUGIN_OPTION.value],
          },
        ]
      : []),
  ]
}

/** Whether the environment is at rest, is the one the bundle was made for, and has installed what it needs. */
export function environmentChecks({ answers }: BundlePlan, files: GeneratedFile[]): Check[] {
  const subject = `Environment ${answers.environment.name}`
  return [
    { subject, part: 'environment', call: 'look_at_environment' },
    { subject: 'Made for it', part: 'environment', call: 'made_for' },
    ...installChecks(files),
  ]
}
