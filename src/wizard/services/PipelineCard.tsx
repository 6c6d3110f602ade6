import Button from '@cloudscape-design/components/button'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import type { PipelineType } from '../../answers/pipelineTypes'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { useErrorAt, useErrorBelow } from '../../components/errorsByPath'
import { OpenOnError } from '../../components/OpenOnError'
import { SelectInput } from '../../components/SelectInput'
import { TextInput } from '../../components/TextInput'
import { PipelineOptions } from './PipelineOptions'
import { PIPELINE_TEXTS } from './pipelineTexts'
import { ScheduleInput } from './ScheduleInput'

interface Props {
  path: string
  index: number
  line: ConnectorLine
  connector: string
  supported: PipelineType[]
  /** Whether it can be folded to a line, so that many of them do not hide each other. */
  foldable: boolean
  open: boolean
  onOpen: (open: boolean) => void
  onRemove: (() => void) | undefined
}

/** One pipeline: what it fetches, when it runs, and how often it tries. */
export function PipelineCard({ index, foldable, open, onOpen, ...fields }: Props) {
  const { path } = fields
  const type: unknown = useWatch({ name: `${path}.type` })
  const schedule: unknown = useWatch({ name: `${path}.schedule` })
  const inOneDag = useWatch({ name: path.replace(/pipelines\.\d+$/, 'dags.kind') }) === 'one'
  const failing = useErrorBelow(path) !== undefined
  // It stays open when the error is gone, because the person is still typing in it.
  useEffect(() => {
    if (failing && !open) onOpen(true)
  }, [failing, open, onOpen])
  return (
    <fieldset className="pipeline" data-field={path}>
      <legend>Pipeline {index + 1}</legend>
      {foldable ? (
        <ExpandableSection
          variant="footer"
          headerText={String(type || 'Type not chosen')}
          headerDescription={inOneDag ? '' : schedule === null ? 'by hand' : String(schedule)}
          expanded={open}
          onChange={({ detail }) => onOpen(detail.expanded)}
        >
          {open && <PipelineFields index={index} type={type} inOneDag={inOneDag} {...fields} />}
        </ExpandableSection>
      ) : (
        <PipelineFields index={index} type={type} inOneDag={inOneDag} {...fields} />
      )}
    </fieldset>
  )
}

interface FieldsProps extends Omit<Props, 'foldable' | 'open' | 'onOpen'> {
  type: unknown
  inOneDag: boolean
}

function PipelineFields({ path, index, line, connector, supported, type, inOneDag, onRemove }: FieldsProps) {
  const scheduleFails = useErrorAt(`${path}.schedule`) !== undefined
  const known = typeof type === 'string' && line.connectors[connector] ? type : undefined
  return (
    <SpaceBetween size="s">
      <ColumnLayout columns={2}>
        <SelectInput
          name={`${path}.type`}
          label="Type"
          options={supported.map((value) => ({ value, ...PIPELINE_TEXTS[value] }))}
        />
        {/* In one DAG it is not asked for, unless what was said stands in the way. */}
        {inOneDag && !scheduleFails ? null : <ScheduleInput name={`${path}.schedule`} />}
      </ColumnLayout>
      {known !== undefined && (
        <OpenOnError
          paths={[`${path}.options`]}
          header="Options"
          description="What to include and leave out; blank keeps OpenMetadata’s defaults"
        >
          <PipelineOptions line={line} connector={connector} pipelineType={known} name={`${path}.options`} />
        </OpenOnError>
      )}
      <OpenOnError
        header="Retries and timeout"
        paths={[`${path}.retries`, `${path}.retryDelaySeconds`, `${path}.timeoutMinutes`]}
      >
        <ColumnLayout columns={3}>
          <TextInput name={`${path}.retries`} label="Retries" inputMode="numeric" constraint="After a failed run." />
          <TextInput
            name={`${path}.retryDelaySeconds`}
            label="Retry delay in seconds"
            inputMode="numeric"
            constraint="Before each retry."
          />
          <TextInput
            name={`${path}.timeoutMinutes`}
            label="Timeout in minutes"
            inputMode="numeric"
            constraint="A run is stopped then."
          />
        </ColumnLayout>
      </OpenOnError>
      {onRemove && (
        <Button variant="inline-link" onClick={onRemove} ariaLabel={`Remove pipeline ${index + 1}`}>
          Remove this pipeline
        </Button>
      )}
    </SpaceBetween>
  )
}
