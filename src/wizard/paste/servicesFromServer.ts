import { isRecord } from '../../answers/isRecord'
import { textAt } from '../../answers/valueAt'
import type { PastedChoice } from '../../pasted/outcome'
import { blankService } from '../state/blankAnswers'

const isBlank = (service: unknown) => textAt(service, 'name').trim() === '' && textAt(service, 'connector') === ''

/**
 * The form's services with those of the server behind them, each with the connection stored there and a metadata
 * pipeline. One that is there by its name stays as it is; a service that nothing was said of gives way.
 */
export function servicesFromServer(
  given: unknown,
  there: readonly PastedChoice[],
): { services: unknown[]; added: number } {
  const services = (Array.isArray(given) ? given : []).filter((service) => isRecord(service) && !isBlank(service))
  const names = new Set(services.map((service) => textAt(service, 'name').trim()))
  const added = there
    .filter(({ value }) => !names.has(value))
    .map(({ value, words }, index) => ({ ...blankService(services.length + index), name: value, connector: words }))
  return { services: [...services, ...added], added: added.length }
}
