import type { ApproachKind } from './approach'

/** The approaches by the names of their operators, as people know them. Apart from the schema, which a page reads later. */
export const APPROACH_NAMES: Record<ApproachKind, string> = {
  python: 'PythonOperator',
  ecs: 'EcsRunTaskOperator',
  virtualenv: 'PythonVirtualenvOperator',
}
