import Button from '@cloudscape-design/components/button'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { PipelineType } from '../../answers/pipelineTypes'
import { PIPELINE_TEXTS } from './pipelineTexts'

interface Props {
  /** What the service does not have yet: a click each. */
  lacking: PipelineType[]
  /** Those it has; each may have a second with other options. */
  present: PipelineType[]
  onAdd: (type: PipelineType) => void
}

/** Adds a pipeline to a service: those it lacks by a button of their own, a second of a type by the menu. */
export function AddPipelineButtons({ lacking, present, onAdd }: Props) {
  return (
    <SpaceBetween size="xs" direction="horizontal">
      {lacking.map((type) => (
        <Button key={type} iconName="add-plus" onClick={() => onAdd(type)}>
          Add {type}
        </Button>
      ))}
      {present.length > 0 && (
        <ButtonDropdown
          items={present.map((type) => ({
            id: type,
            text: `Another ${type}`,
            secondaryText: PIPELINE_TEXTS[type].description,
          }))}
          onItemClick={({ detail }) => onAdd(detail.id as PipelineType)}
        >
          Add another
        </ButtonDropdown>
      )}
    </SpaceBetween>
  )
}
