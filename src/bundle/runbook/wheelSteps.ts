import { builtFromSource } from '../../advice/builtFromSource'
import { listed } from '../../advice/listed'
import { wheelBuilderFor } from '../../catalog/wheelBuilders'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import { PLUGINS_FOLDER } from '../wheels/pluginsFolder'
import { WHEELS_FOLDER } from '../wheels/wheelFiles'
import type { RunbookStep } from './runbookStep'

function sourceSentence(names: string[]): string {
  if (names.length === 0) return ''
  return ` It builds what has no wheel that runs on every Linux: ${listed(names)}.`
}

/** Collecting the wheels for a closed network, and packing them the way MWAA takes them. */
export function wheelSteps(plan: BundlePlan, files: GeneratedFile[]): RunbookStep[] {
  if (!files.some(({ path }) => path.startsWith(`${WHEELS_FOLDER}/`))) return []
  const builder = wheelBuilderFor(plan.release)
  const plugins = files.filter(({ path }) => path.startsWith('plugins/')).map(({ path }) => shellWord(path))
  return [
    {
      title: 'Collect the wheels',
      why: `The network is closed: all that pip installs on the workers comes as wheels, for Linux on x86_64 and Python ${plan.release.python}. Do this on a machine with internet, Docker and 5 GB to spare. The container is ${builder.is}.${sourceSentence([...builtFromSource(plan.answers, plan.catalog)])} Put wheels that are on no public index into \`wheels/\` first.`,
      commands: [
        `docker run --rm --platform linux/amd64 --volume "$PWD/wheels:/wheels" ${shellWord(builder.image)} sh /wheels/collect.sh`,
      ],
      expect:
        'the last line is "All wheels are there.": pip has resolved each list once more from those files alone, as the workers will.',
    },
    {
      title: 'Pack the wheels into plugins.zip',
      why: `MWAA unpacks the archive into \`${PLUGINS_FOLDER}\`, where pip looks for them. If \`before/\` has a plugins.zip now, copy it to this folder first${plugins.length === 0 ? '' : ', in place of the one here'}: what it holds stays in it. The wheels stand at its root.`,
      commands: [`zip -j -0 plugins.zip ${[...plugins, 'wheels/*.whl'].join(' ')}`],
      expect: '100 to 600 MB. MWAA advises to stay below 1 GB.',
    },
  ]
}
