import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown'

export type ServiceAction = 'on' | 'off' | 'copy' | 'up' | 'down' | 'remove'

interface Props {
  /** What a screen reader hears these are about. */
  of: string
  /** How many are chosen, and how many of those are switched on. */
  chosen: number
  on: number
  /** Moving means nothing where the others are not in sight, or there are none. */
  movable: string | true
  onAction: (action: ServiceAction) => void
}

/** What can be done with the chosen services. */
export function ServiceActions({ of, chosen, on, movable, onAction }: Props) {
  const still = movable === true ? {} : { disabled: true, disabledReason: movable }
  const items: (ButtonDropdownProps.Item & { id: ServiceAction })[] = [
    { id: 'on', text: 'Switch on', disabled: on === chosen },
    { id: 'off', text: 'Switch off', secondaryText: 'Keeps the answers, makes no files', disabled: on === 0 },
    { id: 'copy', text: 'Copy', secondaryText: 'With a name and names of secrets of its own' },
    { id: 'up', text: 'Move up', ...still },
    { id: 'down', text: 'Move down', ...still },
    { id: 'remove', text: 'Remove' },
  ]
  return (
    <ButtonDropdown
      items={items}
      disabled={chosen === 0}
      ariaLabel={`Actions for ${of}`}
      onItemClick={({ detail }) => onAction(detail.id as ServiceAction)}
    >
      Actions
    </ButtonDropdown>
  )
}
