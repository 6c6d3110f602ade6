import { copyService, type ServiceDraft } from '../../answers/copyService'
import type { PipelineType } from '../../answers/pipelineTypes'
import { textAt } from '../../answers/valueAt'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { blankPipeline } from '../state/blankAnswers'
import { lackingOf } from './lackingPipelines'
import type { ListedService, RemovedService } from './listedService'

type Ids = ReadonlySet<string>

const changed = (
  list: ListedService[],
  ids: Ids,
  change: (service: ServiceDraft, place: number) => ServiceDraft,
): ListedService[] =>
  list.map((entry, place) => (ids.has(entry.id) ? { ...entry, service: change(entry.service, place) } : entry))

/** The chosen services on or off. */
export function switched(list: ListedService[], ids: Ids, enabled: boolean): ListedService[] {
  return changed(list, ids, (service) => ({ ...service, enabled }))
}

/** The chosen services one place up or down; those at the end stay, and so do those that are chosen and stand before them. */
export function moved(list: ListedService[], ids: Ids, by: -1 | 1): ListedService[] {
  const order = by === -1 ? [...list] : list.toReversed()
  for (let at = 1; at < order.length; at += 1) {
    const [before, here] = [order[at - 1] as ListedService, order[at] as ListedService]
    if (ids.has(here.id) && !ids.has(before.id)) [order[at - 1], order[at]] = [here, before]
  }
  return by === -1 ? order : order.toReversed()
}

/** The list without the chosen services, and what is needed to put them back. */
export function removed(list: ListedService[], ids: Ids): { list: ListedService[]; taken: RemovedService[] } {
  return {
    list: list.filter(({ id }) => !ids.has(id)),
    taken: list.flatMap((entry, at) => (ids.has(entry.id) ? [{ at, entry }] : [])),
  }
}

/** What was removed at the places it had, or at the end where the list is shorter now. */
export function restored(list: ListedService[], taken: RemovedService[]): ListedService[] {
  return taken.reduce((whole, { at, entry }) => whole.toSpliced(at, 0, entry), list)
}

/** A copy behind each chosen service, and which services those copies are. `newId` gives each the id it keeps. */
export function copied(
  list: ListedService[],
  ids: Ids,
  newId: () => string,
): { list: ListedService[]; copies: ListedService[] } {
  const names = list.map(({ service }) => textAt(service, 'name'))
  const copies: ListedService[] = []
  const whole = list.flatMap((entry) => {
    if (!ids.has(entry.id)) return [entry]
    const copy = { id: newId(), service: copyService(entry.service, names) }
    names.push(textAt(copy.service, 'name'))
    copies.push(copy)
    return [entry, copy]
  })
  return { list: whole, copies }
}

/** A pipeline of the type for those of the chosen services that can have it and do not. */
export function withPipeline(
  list: ListedService[],
  ids: Ids,
  type: PipelineType,
  line: ConnectorLine,
): ListedService[] {
  return changed(list, ids, (service, place) => {
    if (!lackingOf(line, service).includes(type)) return service
    const pipelines: unknown[] = Array.isArray(service.pipelines) ? service.pipelines : []
    return { ...service, pipelines: [...pipelines, blankPipeline(type, place, pipelines)] }
  })
}
