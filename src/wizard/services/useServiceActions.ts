import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { textAt } from '../../answers/valueAt'
import { blankService } from '../state/blankAnswers'
import { focusField } from '../state/focusField'
import { useNavigation } from '../state/navigation'
import type { RemovedService } from './listedService'
import type { ServiceAction } from './ServiceActions'
import { copied, moved, removed, restored, switched } from './serviceListChanges'
import { newServiceId, type ServiceList } from './useServiceList'

interface Done {
  text: string
  taken?: RemovedService[]
}

const nameOrCount = (services: readonly unknown[]): string =>
  services.length === 1 ? textAt(services[0], 'name').trim() || 'The service' : `${services.length} services`

const were = (services: readonly unknown[]) => (services.length === 1 ? 'was' : 'were')

/** What can be done with services, and what was done last. What was removed can be put back until something else is done. */
export function useServiceActions(list: ServiceList, choose: (ids: string[]) => void) {
  const { openService, showService, goTo } = useNavigation()
  const [done, setDone] = useState<Done>()

  const act = useCallback(
    (ids: ReadonlySet<string>, action: ServiceAction) => {
      const before = list.read()
      const about = before.filter(({ id }) => ids.has(id)).map(({ service }) => service)
      setDone(undefined)
      if (action === 'on' || action === 'off') return list.write(switched(before, ids, action === 'on'))
      if (action === 'up' || action === 'down') {
        const after = moved(before, ids, action === 'up' ? -1 : 1)
        const open = openService === undefined ? undefined : before[openService]
        list.write(after)
        // A form that is open goes along.
        if (open) showService(after.indexOf(open))
        return
      }
      if (action === 'copy') {
        const { list: after, copies } = copied(before, ids, newServiceId)
        const names = copies.map(({ service }) => textAt(service, 'name')).filter(Boolean)
        const fromForm = openService !== undefined || before.length === 1
        flushSync(() => {
          list.write(after)
          if (!fromForm) choose(copies.map(({ id }) => id))
          setDone({
            text: `${nameOrCount(about)} ${were(about)} copied${names.length === 1 ? ` as ${names[0]}` : ''}.`,
          })
        })
        const [first] = copies
        if (first && fromForm) goTo('services', `services.${after.indexOf(first)}.name`)
        return
      }
      const { list: after, taken } = removed(before, ids)
      flushSync(() => {
        list.write(after)
        choose([])
        showService(undefined)
        setDone({ text: `${nameOrCount(about)} ${were(about)} removed.`, taken })
      })
      focusField('services')
    },
    [list, choose, openService, showService, goTo],
  )

  const add = useCallback(() => {
    const before = list.read()
    flushSync(() => {
      setDone(undefined)
      list.write([...before, { id: newServiceId(), service: blankService(before.length) }])
    })
    goTo('services', `services.${before.length}.name`)
  }, [list, goTo])

  const taken = done?.taken
  const undo =
    taken &&
    (() => {
      const back = taken.map(({ entry }) => entry)
      flushSync(() => {
        list.write(restored(list.read(), taken))
        choose(back.map(({ id }) => id))
        setDone({ text: `${nameOrCount(back.map(({ service }) => service))} ${were(back)} put back.` })
      })
      focusField(`services.${taken[0]?.at}`)
    })
  return { act, add, done, undo, say: (text: string) => setDone({ text }), dismiss: () => setDone(undefined) }
}
