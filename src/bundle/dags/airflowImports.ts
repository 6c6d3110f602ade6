import type { BundlePlan } from '../plan/bundlePlan'
import { block, identifier, modulePath, type Python, python } from '../text/python'

/** The imports of DAG and of an operator that the release takes without a deprecation warning, in the usual order. */
export function airflowImports(plan: BundlePlan, operator: { module: string; name: string }): Python {
  const imports = [{ module: plan.forms.dagModule, name: 'DAG' }, operator]
  const sorted = imports.sort((left, right) => (left.module < right.module ? -1 : 1))
  return block(sorted.map(({ module, name }) => python`from ${modulePath(module)} import ${identifier(name)}`))
}
