import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useController } from 'react-hook-form'
import { SCHEDULE_PRESETS } from '../../answers/schedulePresets'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { ScheduleMeaning } from './ScheduleMeaning'

const CRON = 'cron'
const NONE = 'none'

const OPTIONS = [
  ...Object.keys(SCHEDULE_PRESETS).map((preset) => ({ value: preset, label: preset })),
  { value: CRON, label: 'Cron expression', description: 'Five fields, in UTC' },
  { value: NONE, label: 'None', description: 'Runs only when somebody starts it' },
]

function modeOf(schedule: unknown): string {
  if (schedule === null) return NONE
  return typeof schedule === 'string' && Object.hasOwn(SCHEDULE_PRESETS, schedule) ? schedule : CRON
}

/** When a pipeline runs: a preset, a cron expression, or only by hand. */
export function ScheduleInput({ name }: { name: string }) {
  const { field } = useController({ name })
  const error = useErrorAt(name)
  const value: unknown = field.value
  const mode = modeOf(value)
  const isCron = mode === CRON
  // Whichever control holds the answer carries its name, so that a link to it leads there.
  return (
    <SpaceBetween size="xs">
      <Field name={isCron ? `${name}.preset` : name} label="Schedule" error={isCron ? undefined : error}>
        <Select
          ref={isCron ? null : field.ref}
          selectedOption={OPTIONS.find((option) => option.value === mode) ?? null}
          options={OPTIONS}
          onChange={({ detail }) => {
            const picked = detail.selectedOption.value
            field.onChange(picked === NONE ? null : picked === CRON ? '0 2 * * *' : picked)
          }}
        />
      </Field>
      {isCron && (
        <Field name={name} label="Cron expression" constraint="Five fields, in UTC." error={error}>
          <Input
            ref={field.ref}
            value={typeof value === 'string' ? value : ''}
            placeholder="30 2 * * *"
            autoComplete={false}
            spellcheck={false}
            onChange={({ detail }) => field.onChange(detail.value)}
            onBlur={field.onBlur}
          />
        </Field>
      )}
      {typeof value === 'string' && <ScheduleMeaning schedule={value.trim().replace(/\s+/g, ' ')} />}
    </SpaceBetween>
  )
}
