import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { PIPELINE_TYPES, type PipelineType } from '../../answers/pipelineTypes'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { blankPipeline } from '../state/blankAnswers'
import { useRowsWithFocus } from '../state/useRowsWithFocus'
import { PipelineCard } from './PipelineCard'

interface Props {
  path: string
  line: ConnectorLine
  connector: string
}

const isPipelineType = (type: string): type is PipelineType => (PIPELINE_TYPES as readonly string[]).includes(type)

/** The pipelines of a service; each becomes a DAG. */
export function PipelineList({ path, line, connector }: Props) {
  const name = `${path}.pipelines`
  const { rows, add, remove } = useRowsWithFocus(name, 'type')
  const error = useErrorAt(name)
  const supported = line.connectors[connector]?.pipelines.filter(isPipelineType) ?? [...PIPELINE_TYPES]
  return (
    <section aria-label="Pipelines" className="pipelines">
      <SpaceBetween size="s">
        {rows.map((id, index) => (
          <PipelineCard
            key={id}
            path={`${name}.${index}`}
            index={index}
            line={line}
            connector={connector}
            supported={supported}
            onRemove={rows.length > 1 ? () => remove(index) : undefined}
          />
        ))}
        <Field name={name} label={undefined} error={error}>
          <Button iconName="add-plus" onClick={() => add(blankPipeline(supported[rows.length] ?? 'metadata'))}>
            Add a pipeline
          </Button>
        </Field>
      </SpaceBetween>
    </section>
  )
}
