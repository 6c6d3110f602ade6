import type { BundlePlan } from '../plan/bundlePlan'
import { block, identifier, modulePath, type Python, python } from '../text/python'

/**
 * The imports of DAG and of an operator that the release takes without a deprecation warning, in the usual order, and of
 * pendulum, which every Airflow brings: 2.2.2 cannot store a DAG whose start has a time zone of Python's own.
 */
export function airflowImports(plan: BundlePlan, operator: { module: string; name: string }): Python {
  const imports = [{ module: plan.forms.dagModule, name: 'DAG' }, operator]
  const sorted = imports.sort((left, right) => (left.module < right.module ? -1 : 1))
  const froms = sorted.map(({ module, name }) => python`from ${modulePath(module)} import ${identifier(name)}`)
  return block([python`import pendulum`, ...froms])
}
