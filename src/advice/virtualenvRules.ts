import type { Answers } from '../answers/answers'
import { keepsVirtualenvs } from '../catalog/keepsVirtualenvs'
import type { Rule } from './rule'

const cachePath: Rule = {
  needs: ['approach.kind', 'environment.release'],
  check: ({ approach, environment }) => {
    if (approach.kind !== 'virtualenv' || approach.cachePath === undefined) return []
    if (keepsVirtualenvs(environment.release)) return []
    return [
      {
        severity: 'warning',
        path: 'approach.cachePath',
        message: `Airflow ${environment.release} builds each virtualenv anew: keeping them came with 2.8. The path is left out.`,
        source: 'Operator arguments tried on every release, 2026-11-22',
      },
    ]
  },
}

const plugin: Rule = {
  needs: ['approach.kind', 'environment.release'],
  check: ({ approach, environment }) => {
    if (approach.kind !== 'virtualenv' || !approach.plugin) return []
    return [
      {
        severity: 'info',
        path: 'approach.plugin',
        message: `Airflow ${environment.release} builds virtualenvs without the plugin; it does no harm. It needs core.lazy_load_plugins set to False.`,
        reason: 'Without the plugin the operator ran on every release from 2.4.3 on.',
        source: 'Measured 2026-11-22',
      },
    ]
  },
}

const INSTALLS: Record<Answers['environment']['network'], string> = {
  open: 'Each run installs OpenMetadata from the package index: the workers need a way to it, and a run takes minutes longer.',
  closed: 'Each run installs OpenMetadata from the wheels in plugins.zip, which takes a minute or more and no network.',
}

const reachIndex: Rule = {
  needs: ['approach.kind', 'environment.network'],
  check: ({ approach, environment: { network } }) =>
    approach.kind === 'virtualenv' ? [{ severity: 'info', path: 'approach.kind', message: INSTALLS[network] }] : [],
}

export const virtualenvRules: Rule[] = [cachePath, plugin, reachIndex]
