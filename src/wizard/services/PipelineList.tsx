import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormContext, useWatch } from 'react-hook-form'
import type { PipelineType } from '../../answers/pipelineTypes'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { blankPipeline } from '../state/blankAnswers'
import { useRowsWithFocus } from '../state/useRowsWithFocus'
import { AddPipelineButtons } from './AddPipelineButtons'
import { lackingPipelines, offeredPipelines, pipelineTypesOf } from './lackingPipelines'
import { PipelineCard } from './PipelineCard'
import { useOpenPipelines } from './useOpenPipelines'

interface Props {
  path: string
  line: ConnectorLine
  connector: string
}

/** As many stand open side by side; of more, those that are being edited. */
const MOST_OPEN = 2

/** The pipelines of a service. */
export function PipelineList({ path, line, connector }: Props) {
  const name = `${path}.pipelines`
  const { getValues } = useFormContext()
  const { rows, add, remove } = useRowsWithFocus(name, 'type')
  // Only the types, so that typing in one pipeline does not draw the others again.
  const types: string[] = useWatch({ name, compute: pipelineTypesOf })
  const error = useErrorAt(name)
  const open = useOpenPipelines(name)
  const supported = offeredPipelines(line, connector)
  const addType = (type: PipelineType) => {
    open.only(rows.length)
    add(blankPipeline(type, Number(path.split('.')[1]), getValues(name)))
  }
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
            foldable={rows.length > MOST_OPEN}
            open={open.at.has(index)}
            onOpen={(to) => open.set(index, to)}
            onRemove={
              rows.length > 1
                ? () => {
                    open.forget(index)
                    remove(index)
                  }
                : undefined
            }
          />
        ))}
        <Field name={name} label={undefined} error={error}>
          <AddPipelineButtons
            lacking={rows.length === 0 ? supported : lackingPipelines(line, connector, types)}
            present={line.connectors[connector] ? supported.filter((type) => types.includes(type)) : []}
            onAdd={addType}
          />
        </Field>
      </SpaceBetween>
    </section>
  )
}
