import { addServices } from '../../import/addServices'
import type { ImportedService } from '../../import/outcome'
import type { ListedService } from '../services/listedService'
import { newServiceId } from '../services/useServiceList'
import { blankService } from '../state/blankAnswers'
import { toFormValues } from '../state/toFormValues'

const BLANK = JSON.stringify(blankService())

/** The services of the form with the imported ones among them. The one blank service of a new form makes room. */
export function addedServices(before: readonly ListedService[], imported: readonly ImportedService[]): ListedService[] {
  const kept = before.filter(({ service }) => JSON.stringify({ ...blankService(), ...service }) !== BLANK)
  const after = addServices(
    kept.map(({ service }) => service),
    imported,
  )
  const { services } = toFormValues({ services: after }) as { services: ListedService['service'][] }
  return services.map((service, index) => ({ id: kept[index]?.id ?? newServiceId(), service }))
}
