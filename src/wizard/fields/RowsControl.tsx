import Button, { type ButtonProps } from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import { type ClipboardEvent, useRef, useState } from 'react'
import { shownDefault } from '../../advice/fields/shownDefault'
import { type EntryRow, newRow, rowsOf, valueOfRows } from '../../answers/entryRows'
import type { JsonTree } from '../../answers/jsonTree'
import type { ListField, MapField } from '../../catalog/field'
import { useRefusal } from '../../components/useRefusal'
import { refuseSecret } from '../refuseSecret'
import { type ControlProps, useFields } from './fieldControl'
import { Group } from './Group'

/**
 * A list or a map, a row an entry; rows not filled in yet live on the page only. Keys of a map may hold dots, so the
 * answers get the value as a whole. Several lines pasted into a row of text become as many rows.
 */
export function RowsControl({ field, value, onChange, ...around }: ControlProps<ListField | MapField>) {
  const { Control } = useFields()
  const { refusal, accept } = useRefusal(refuseSecret)
  const isMap = field.type === 'map'
  const item = isMap ? field.values : field.items
  const given = JSON.stringify(value)
  const [state, setState] = useState(() => ({ rows: rowsOf(value), given }))
  let { rows } = state
  if (given !== state.given) {
    if (given !== JSON.stringify(valueOfRows(rows, field.type))) rows = rowsOf(value)
    setState({ rows, given })
  }
  const filled = rows.filter((row) => row.value !== undefined)
  const show = (next: EntryRow[]) => setState({ rows: next, given })
  const commit = (next: EntryRow[], at?: { path: string; value: JsonTree }) => {
    show(next)
    onChange(valueOfRows(next, field.type), at)
  }
  const change = (id: number, part: Partial<EntryRow>) => {
    const next = rows.map((row) => (row.id === id ? { ...row, ...part } : row))
    // Where a row of a list moves no other, it is written by itself, so that its error is shown at once.
    const place = next.filter((row) => row.value !== undefined).findIndex((row) => row.id === id)
    const isAlone = !isMap && (filled[place]?.id === id || place === filled.length)
    const value = next.find((row) => row.id === id)?.value
    commit(next, isAlone && value !== undefined ? { path: `${around.path}.${place}`, value } : undefined)
  }
  const add = useRef<ButtonProps.Ref>(null)
  const added = useRef(0)
  const addRow = () => {
    const row = newRow()
    added.current = row.id
    show([...rows, row])
  }
  const focusAdded = (element: HTMLElement | null) => {
    element?.querySelector('input')?.focus()
    added.current = 0
  }
  const paste = (event: ClipboardEvent, row: EntryRow) => {
    const lines = event.clipboardData.getData('text').split(/[\r\n]+/)
    const items = lines.map((line) => line.trim()).filter((line) => line !== '')
    if (isMap || item.type !== 'text' || items.length < 2 || items.some(refuseSecret)) return
    event.preventDefault()
    const before = rows.slice(0, rows.indexOf(row) + (row.value === undefined ? 0 : 1))
    commit([...before, ...items.map((one) => newRow(one)), ...rows.slice(rows.indexOf(row) + 1)])
  }
  const twice = isMap && rows.find(({ key }, at) => key && rows.findIndex((row) => row.key === key) < at)
  const problem = refusal ?? (twice ? `The key ${twice.key} stands here twice; the last one counts.` : undefined)
  return (
    <Group {...around} problem={problem} preset={shownDefault(field)}>
      {rows.map((row, index) => (
        <div
          className="field-row"
          key={row.id}
          ref={row.id === added.current ? focusAdded : null}
          onPaste={(event) => paste(event, row)}
        >
          {isMap && (
            <Input
              value={row.key}
              placeholder="Key"
              autoComplete={false}
              spellcheck={false}
              ariaLabel={`${around.title}, key ${index + 1}`}
              onChange={({ detail }) => change(row.id, { key: accept(detail.value) })}
            />
          )}
          <Control
            field={item}
            title={`${around.title}${isMap ? ', value' : ''} ${index + 1}`}
            bare
            required
            path={`${around.path}.${isMap ? row.key : row.value === undefined ? 'new' : filled.indexOf(row)}`}
            value={row.value}
            onChange={(next) => change(row.id, { value: next })}
          />
          <Button
            iconName="close"
            variant="icon"
            formAction="none"
            ariaLabel={`Remove ${around.title} ${index + 1}`}
            onClick={() => {
              commit(rows.filter(({ id }) => id !== row.id))
              add.current?.focus()
            }}
          />
        </div>
      ))}
      <Button ref={add} iconName="add-plus" formAction="none" ariaLabel={`Add to ${around.title}`} onClick={addRow}>
        Add
      </Button>
    </Group>
  )
}
