import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { WHEELS_FOLDER } from '../wheels/wheelFiles'
import { rightsCall } from './rightsCall'
import { type ScriptCall, scriptCall } from './scriptCall'

const FILES = ['objects', 'awaitEnvironment', 'files']

function pluginCalls(files: GeneratedFile[]): ScriptCall[] {
  const plugins = files.map(({ path }) => path).filter((path) => path.startsWith('plugins/'))
  const wheels = files.some(({ path }) => path.startsWith(`${WHEELS_FOLDER}/`))
  const calls =
    plugins.length === 0 ? [] : [scriptCall([...FILES, 'option'], 'option', 'core.lazy_load_plugins', 'False')]
  if (plugins.length === 0 && !wheels) return []
  const packed = scriptCall([...FILES, 'plugins'], 'plugins', ...plugins)
  // The shell finds the wheels: the names of those a container has built are known only then.
  return [{ ...packed, text: wheels ? `${packed.text} ${WHEELS_FOLDER}/*.whl` : packed.text }, ...calls]
}

/** What changes the environment itself: requirements, plugins, and the option that has plugins loaded at once. */
function environmentCalls(files: GeneratedFile[]): ScriptCall[] {
  const requirements = files.some(({ path }) => path === 'requirements.txt')
  const calls = [
    ...(requirements ? [scriptCall([...FILES, 'requirements'], 'requirements')] : []),
    ...pluginCalls(files),
  ]
  return calls.length === 0 ? [] : [...calls, scriptCall(['updateEnvironment'], 'update_environment')]
}

/** What the workers need: the execution role's rights, and what the environment installs. */
export function workerCalls(plan: BundlePlan, files: GeneratedFile[]): ScriptCall[] {
  return [rightsCall(plan), ...environmentCalls(files)]
}
