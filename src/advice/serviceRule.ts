import type { Answers } from '../answers/answers'
import type { Service } from '../answers/services'
import { switchedOn } from '../answers/switchedOn'
import type { ConnectorLine } from '../catalog/connectorLine'
import type { Finding } from './finding'
import type { Rule } from './rule'

type ServiceCheck = (service: Service, path: string, answers: Answers, line: ConnectorLine) => Finding[]

/** A rule about single services; `needs` are answers of the same service. */
export function serviceRule(needs: string[], check: ServiceCheck): Rule {
  return {
    needs: ['openmetadata.server', ...needs.map((need) => `services.*.${need}`)],
    check: (answers, { line }) =>
      switchedOn(answers.services).flatMap(({ service, path }) => check(service, path, answers, line)),
  }
}
