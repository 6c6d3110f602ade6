import { essentialPinsOf } from '../../catalog/essentialPins'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { collectScript } from './collectScript'
import { CONSTRAINTS, wheelLists } from './wheelLists'

export const WHEELS_FOLDER = 'wheels'

const fileOf = (name: string, lines: string[]): GeneratedFile => ({
  path: `${WHEELS_FOLDER}/${name}`,
  text: `${lines.join('\n')}\n`,
})

function constraintsFile({ answers: { approach }, release: { release } }: BundlePlan): GeneratedFile[] {
  if (approach.kind !== 'python') return []
  const pins = Object.entries(essentialPinsOf(release)).map(([name, version]) => `${name}==${version}`)
  return [fileOf(CONSTRAINTS, [`# What MWAA holds on Airflow ${release} whatever requirements.txt says.`, ...pins])]
}

/** What wheels are collected with for a closed network: the lists of packages and the script; nothing for an open one. */
export function wheelFiles(plan: BundlePlan): GeneratedFile[] {
  const lists = wheelLists(plan)
  if (lists.length === 0) return []
  return [
    ...lists.map(({ name, lines }) => fileOf(name, lines)),
    ...constraintsFile(plan),
    { path: `${WHEELS_FOLDER}/collect.sh`, text: collectScript(plan, lists), executable: true },
  ]
}
