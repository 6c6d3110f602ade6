import type { Answers } from '../answers/answers'
import type { Service } from '../answers/services'
import { switchedOn } from '../answers/switchedOn'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { nearestMwaaRelease } from '../catalog/mwaaReleases'
import { pipelineRow } from '../catalog/pipelines'
import { approachSwitches } from './approachSwitches'
import type { Finding, Fix } from './finding'
import { chosenLocks, environmentLock } from './lockChoices'
import type { Rule } from './rule'
import { apartNames } from './verdicts/apartNames'
import { resolvedWith } from './verdicts/judgePython'
import { verdictsFor } from './verdicts/verdictsFor'

/** The approaches that can run a service, with the answers as they are. */
function waysOut({ environment, openmetadata, approach }: Answers, service: Service, catalog: LoadedCatalog): Fix[] {
  const asked = { release: environment.release, server: openmetadata.server, services: [service] }
  const ways = verdictsFor(asked, catalog).filter(({ status }) => status !== 'cannot')
  return approachSwitches(approach.kind, (kind) => ways.some((way) => way.approach === kind))
}

interface Place {
  path: string
  /** Who needs the extra, as people know it. */
  who: string
}

/** Where a service asks for an extra: at a pipeline that needs it whatever the connector, else at the connector. */
function placeOf(extra: string, { connector, pipelines }: Service, path: string): Place {
  const index = pipelines.findIndex(({ type }) => pipelineRow(type).extra === extra)
  const type = pipelines[index]?.type
  return type === undefined
    ? { path: `${path}.connector`, who: connector }
    : { path: `${path}.pipelines.${index}.type`, who: `A ${type} pipeline` }
}

interface Installing {
  answers: Answers
  catalog: LoadedCatalog
  where: string
  source: string
}

/** The finding of an extra, or of several, with the approaches that have them. */
function clash({ answers, catalog, source }: Installing, service: Service, path: string, message: string): Finding {
  const [fix, ...otherFixes] = waysOut(answers, service, catalog)
  return { severity: 'error', path, message, source, ...(fix ? { fix, otherFixes } : {}) }
}

/** What a service by itself asks for that cannot be had. */
function refusedOf(installing: Installing, service: Service, path: string): Finding[] {
  const { answers, catalog, where } = installing
  const choices = chosenLocks({ ...answers, services: [service] }, catalog)
  const refused = choices.flatMap((choice) => (choice.kind === 'refused' ? choice.refused : []))
  const ofExtras = [...new Map(refused.map(({ extra, reason }) => [extra, reason]))].map(([extra, reason]) => {
    const place = placeOf(extra, service, path)
    const message = `${place.who} needs the extra ${extra}, which cannot be installed ${where}: ${reason}.`
    return clash(installing, service, place.path, message)
  })
  const apart = choices.find(({ kind }) => kind === 'apart')
  if (ofExtras.length > 0 || apart?.kind !== 'apart') return ofExtras
  const message = `${service.connector} needs extras that do not install together ${where}: ${apartNames(apart)}.`
  return [clash(installing, service, `${path}.connector`, message)]
}

/** The first service whose extras do not install together with those of the services above it. */
function apartFrom(installing: Installing): Finding[] {
  const { answers, catalog, where } = installing
  const { services, openmetadata } = answers
  for (const [index, service] of services.entries()) {
    const choice = environmentLock({ openmetadata, services: services.slice(0, index + 1) }, catalog)
    if (choice.kind !== 'apart') continue
    const message = `${service.connector} does not install together with the services above it ${where}: ${apartNames(choice)}.`
    const reason = 'Each of these extras can be had there, but no set of packages holds both.'
    return [{ ...clash(installing, service, `services.${index}.connector`, message), reason }]
  }
  return []
}

const connectorInstalls: Rule = {
  needs: ['environment.release', 'openmetadata.server', 'approach.kind', 'services.*.connector'],
  check: (answers, catalog) => {
    const { kind } = answers.approach
    const resolutions = kind === 'python' ? catalog.environment : catalog.virtualenv
    if (kind === 'ecs' || resolutions === undefined) return []
    const { services, environment } = answers
    // Looked at one by one only where something is wrong: there may be hundreds of them.
    if (chosenLocks(answers, catalog).every((choice) => !['refused', 'apart'].includes(choice.kind))) return []
    const { release, python } = nearestMwaaRelease(environment.release)
    const where = kind === 'python' ? `beside Airflow ${release}` : `with Python ${python}`
    const installing = { answers, catalog, where, source: resolvedWith(resolutions) }
    const alone = switchedOn(services).flatMap(({ service, path }) => refusedOf(installing, service, path))
    return alone.length > 0 || kind !== 'python' ? alone : apartFrom(installing)
  },
}

export const connectorInstallRules: Rule[] = [connectorInstalls]
