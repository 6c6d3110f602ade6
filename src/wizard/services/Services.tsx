import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PipelineType } from '../../answers/pipelineTypes'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { useErrorAt } from '../../components/errorsByPath'
import { Field } from '../../components/Field'
import { OpenWorkflows } from '../import/OpenWorkflows'
import { useAnswers } from '../state/answersContext'
import { focusField } from '../state/focusField'
import { useNavigation } from '../state/navigation'
import { AddPipelines } from './AddPipelines'
import { type ServiceAction, ServiceActions } from './ServiceActions'
import { ServiceForm } from './ServiceForm'
import { ServiceNotice } from './ServiceNotice'
import { PAGE_SIZE, ServicesTable } from './ServicesTable'
import { ServiceWalk } from './ServiceWalk'
import { StaggerSchedules } from './StaggerSchedules'
import { withPipeline } from './serviceListChanges'
import { matchesRow, serviceRows, serviceTitle } from './serviceRow'
import { useServiceActions } from './useServiceActions'
import { useServiceList } from './useServiceList'

const CLEAR_TO_MOVE = 'Clear the search to move services among the others'

/** One service by its form; several as a table, and of those one at a time by its form. */
export function Services({ line }: { line: ConnectorLine }) {
  const { findings, attempted } = useAnswers()
  const { openService, showService, goTo } = useNavigation()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const choose = useCallback((ids: string[]) => setChosen(new Set(ids)), [])
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const list = useServiceList()
  const { ids } = list
  const { act, add, done, undo, say, dismiss } = useServiceActions(list, choose)
  const error = useErrorAt('services')

  const actOnForm = useCallback(
    (index: number, action: ServiceAction) => act(new Set([ids[index] ?? '']), action),
    [act, ids],
  )
  const show = (index: number | undefined) => {
    dismiss()
    if (index !== undefined) return goTo('services', `services.${index}.name`)
    const left = openService ?? 0
    flushSync(() => {
      showService(undefined)
      if (search === '') setPage(Math.floor(left / PAGE_SIZE) + 1)
    })
    focusField(`services.${left}`)
  }

  const services = list.read()
  const open = services.length === 1 ? 0 : openService
  const opened = open === undefined ? undefined : services[open]
  const adding = (
    <Field name="services" label={undefined} error={error}>
      <SpaceBetween size="xs" direction="horizontal">
        <Button iconName="add-plus" onClick={add}>
          Add a service
        </Button>
        <OpenWorkflows line={line} list={list} onAdded={say} />
      </SpaceBetween>
    </Field>
  )
  const notice = <ServiceNotice notice={done && { text: done.text, ...(undo && { undo }) }} onDismiss={dismiss} />

  if (open !== undefined && opened)
    return (
      <div>
        {notice}
        <SpaceBetween size="m">
          {services.length > 1 && (
            <ServiceWalk
              index={open}
              titles={services.map(({ service }, index) => serviceTitle(service, index))}
              onShow={show}
            />
          )}
          <ServiceForm
            key={`${opened.id} ${open}`}
            index={open}
            line={line}
            alone={services.length === 1}
            onAction={actOnForm}
          />
          {services.length === 1 && adding}
        </SpaceBetween>
      </div>
    )

  const rows = serviceRows(services, line, findings)
  const found = search.trim() === '' ? rows : rows.filter((row) => matchesRow(row, search.trim()))
  const chosenRows = rows.filter(({ id }) => chosen.has(id))
  const present = new Set(chosenRows.map(({ id }) => id))
  const addPipeline = (type: PipelineType) => list.write(withPipeline(services, present, type, line))
  return (
    <div>
      {notice}
      <ServicesTable
        rows={found}
        total={rows.length}
        attempted={attempted.has('services')}
        chosen={present}
        onChoose={choose}
        search={search}
        onSearch={(text) => {
          setSearch(text)
          setPage(1)
        }}
        page={Math.min(page, Math.max(1, Math.ceil(found.length / PAGE_SIZE)))}
        onPage={setPage}
        onOpen={show}
        actions={
          <SpaceBetween size="xs" direction="horizontal">
            <ServiceActions
              of="the chosen services"
              chosen={present.size}
              on={chosenRows.filter(({ enabled }) => enabled).length}
              movable={search.trim() === '' || CLEAR_TO_MOVE}
              onAction={(action) => act(present, action)}
            />
            <AddPipelines
              line={line}
              services={chosenRows.map(({ index }) => services[index]?.service)}
              onAdd={addPipeline}
            />
            <StaggerSchedules />
            {adding}
          </SpaceBetween>
        }
      />
    </div>
  )
}
