import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import Link from '@cloudscape-design/components/link'
import Pagination from '@cloudscape-design/components/pagination'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import type { ReactNode } from 'react'
import { useMediaQuery } from '../../components/useMediaQuery'
import { ServiceState } from './ServiceState'
import type { ServiceRow } from './serviceRow'

export const PAGE_SIZE = 25

interface Props {
  /** Those the search finds; `total` is how many there are. */
  rows: ServiceRow[]
  total: number
  attempted: boolean
  chosen: ReadonlySet<string>
  onChoose: (ids: string[]) => void
  search: string
  onSearch: (search: string) => void
  page: number
  onPage: (page: number) => void
  onOpen: (index: number) => void
  actions: ReactNode
}

/** Narrower, the row's texts stand below its name. */
const NARROW = '(max-width: 600px)'

const LABELS: TableProps.AriaLabels<ServiceRow> = {
  tableLabel: 'Services',
  selectionGroupLabel: 'Choose services',
  allItemsSelectionLabel: () => 'Choose all on this page',
  itemSelectionLabel: (_, { name }) => `Choose ${name}`,
}

/** All services in their order, found by any text of their row. The order is that of the files, so nothing sorts it. */
export function ServicesTable(props: Props) {
  const { rows, total, attempted, chosen, onChoose, search, onSearch, page, onPage, onOpen, actions } = props
  const narrow = useMediaQuery(NARROW)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const all = rows.length > shown.length && shown.length > 0 && shown.every(({ id }) => chosen.has(id))
  const columns: TableProps.ColumnDefinition<ServiceRow>[] = [
    {
      id: 'name',
      header: 'Service',
      isRowHeader: true,
      cell: ({ index, name, connector, pipelines }) => (
        <div data-field={`services.${index}`}>
          <Link
            href="#services"
            onFollow={(event) => {
              event.preventDefault()
              onOpen(index)
            }}
          >
            {name}
          </Link>
          {narrow && (
            <Box variant="small">{[connector, ...pipelines].map((text) => text.split(' ', 1)[0]).join(', ')}</Box>
          )}
        </div>
      ),
    },
    {
      id: 'connector',
      header: 'Connector',
      cell: ({ connector, about }) => (
        <>
          {connector}
          <Box variant="small" display="block">
            {about}
          </Box>
        </>
      ),
    },
    {
      id: 'pipelines',
      header: 'Pipelines',
      cell: ({ pipelines }) => <span className="service-pipelines">{pipelines.join('\n')}</span>,
    },
    { id: 'state', header: 'State', cell: (row) => <ServiceState row={row} attempted={attempted} /> },
  ]
  return (
    <Table
      items={shown}
      trackBy="id"
      columnDefinitions={narrow ? columns.filter(({ id }) => id === 'name' || id === 'state') : columns}
      selectionType="multi"
      selectedItems={shown.filter(({ id }) => chosen.has(id))}
      onSelectionChange={({ detail }) => {
        const onPageNow = new Set(shown.map(({ id }) => id))
        onChoose([...[...chosen].filter((id) => !onPageNow.has(id)), ...detail.selectedItems.map(({ id }) => id)])
      }}
      ariaLabels={LABELS}
      wrapLines
      contentDensity="compact"
      header={
        <Header variant="h2" counter={chosen.size > 0 ? `(${chosen.size}/${total})` : `(${total})`} actions={actions}>
          Your services
        </Header>
      }
      filter={
        <SpaceBetween size="xs">
          <TextFilter
            filteringText={search}
            filteringPlaceholder="Find by name, connector or pipeline"
            filteringAriaLabel="Find services"
            filteringClearAriaLabel="Clear"
            countText={rows.length === 1 ? '1 match' : `${rows.length} matches`}
            onChange={({ detail }) => onSearch(detail.filteringText)}
          />
          {all && (
            <Button variant="inline-link" onClick={() => onChoose(rows.map(({ id }) => id))}>
              Choose all {rows.length}
            </Button>
          )}
        </SpaceBetween>
      }
      {...(pages > 1 && {
        pagination: (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            onChange={({ detail }) => onPage(detail.currentPageIndex)}
            ariaLabels={{
              nextPageLabel: 'Next page',
              previousPageLabel: 'Previous page',
              pageLabel: (number) => `Page ${number}`,
            }}
          />
        ),
      })}
      empty={
        <Box color="text-body-secondary">{total === 0 ? 'No service yet.' : 'No service has this in its row.'}</Box>
      }
    />
  )
}
