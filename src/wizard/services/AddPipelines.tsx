import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import { PIPELINE_TYPES, type PipelineType } from '../../answers/pipelineTypes'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { lackingOf } from './lackingPipelines'

interface Props {
  line: ConnectorLine
  /** The chosen services. */
  services: readonly unknown[]
  onAdd: (type: PipelineType) => void
}

const forCount = (count: number) => (count === 1 ? 'For 1 service' : `For ${count} services`)

/** Adds a pipeline to each of the chosen services that can have it and does not. */
export function AddPipelines({ line, services, onAdd }: Props) {
  const lacking = services.flatMap((service) => lackingOf(line, service))
  const items = PIPELINE_TYPES.flatMap((type) => {
    const count = lacking.filter((other) => other === type).length
    return count > 0 ? [{ id: type, text: type, secondaryText: forCount(count) }] : []
  })
  return (
    <ButtonDropdown
      items={items}
      disabled={items.length === 0}
      ariaLabel="Add a pipeline to the chosen services"
      onItemClick={({ detail }) => onAdd(detail.id as PipelineType)}
    >
      Add a pipeline
    </ButtonDropdown>
  )
}
