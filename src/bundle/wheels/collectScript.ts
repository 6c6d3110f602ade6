import { builtFromSource } from '../../advice/builtFromSource'
import { wheelBuilderFor } from '../../catalog/wheelBuilders'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import type { WheelList } from './wheelLists'

/** Runs in the container: fetches wheels, builds those that nobody publishes, and proves that nothing is missing. */
export function collectScript(plan: BundlePlan, lists: WheelList[]): string {
  const builder = wheelBuilderFor(plan.release)
  const headers = [...builtFromSource(plan.answers, plan.catalog)].flatMap((name) => builder.headers[name] ?? [])
  const packages = [...new Set([...builder.packages, ...headers])]
  const names = lists.map(({ name }) => shellWord(name)).join(' ')
  return `#!/bin/sh
# Collects the wheels of every list in this folder. Runs in the container of the runbook, where the internet is.
set -eu
cd "$(dirname "$0")"
${packages.length === 0 ? '' : `\n${[builder.prepare, ...packages.map(shellWord)].join(' ')}\n`}
set -- ${names}

# A wheel that lies here already is taken as it is: one of your own, or from an earlier run.
for LIST in "$@"; do
  ${builder.python} -m pip wheel --wheel-dir . --find-links . --requirement "$LIST"
done

# What pip will do on the workers: resolve each list from these files alone. It installs nothing.
for LIST in "$@"; do
  ${builder.python} -m pip install --dry-run --quiet --ignore-installed --no-index --find-links . --requirement "$LIST"
done
echo "All wheels are there."
`
}
