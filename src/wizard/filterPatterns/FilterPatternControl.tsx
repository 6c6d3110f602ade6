import Box from '@cloudscape-design/components/box'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { shownDefault } from '../../advice/fields/shownDefault'
import { isRecord } from '../../answers/isRecord'
import type { JsonTree } from '../../answers/jsonTree'
import type { ObjectField } from '../../catalog/field'
import { useWarningAt } from '../../components/errorsByPath'
import { type ControlProps, useFields } from '../fields/fieldControl'
import { Group } from '../fields/Group'
import { ObjectFields } from '../fields/ObjectFields'
import { TryNames } from './TryNames'

const textsOf = (pattern: unknown, key: 'includes' | 'excludes'): string[] => {
  const list = isRecord(pattern as JsonTree) ? (pattern as Record<string, JsonTree>)[key] : undefined
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
}

/** Which names are taken: expressions that include and that exclude, and a place to try names on them. */
export function FilterPatternControl({ field, value, onChange, ...around }: ControlProps<ObjectField>) {
  const { filters } = useFields()
  const name = around.path.slice(around.path.lastIndexOf('.') + 1)
  const way = filters.wayOf(name)
  const warning = useWarningAt(`${around.path}.excludes`)
  const pattern = value ?? field.default
  const at = { form: field, path: around.path, value, onChange }
  return (
    <Group {...around} preset={shownDefault(field)}>
      <div className="field-nested">
        <SpaceBetween size="xs">
          <ColumnLayout columns={2}>
            <ObjectFields {...at} names={['includes']} />
            <ObjectFields {...at} names={['excludes']} />
          </ColumnLayout>
          {warning && <FormField warningText={warning} />}
          {way === 'server' ? (
            <Box variant="small">
              The server’s database matches these, and may find them anywhere in a name: write ^ before and $ after.
              That cannot be tried here.
            </Box>
          ) : (
            <TryNames
              title={around.title}
              field={name}
              pattern={{ includes: textsOf(pattern, 'includes'), excludes: textsOf(pattern, 'excludes') }}
              way={way}
            />
          )}
        </SpaceBetween>
      </div>
    </Group>
  )
}
