import type { Answers } from '../answers/answers'
import { withoutGenerated } from '../answers/requirements/generatedSection'
import { namesIndex } from '../answers/requirements/namesIndex'
import { parseRequirements } from '../answers/requirements/parseRequirements'
import { switchedOn } from '../answers/switchedOn'
import { buildDownloadsAmong } from '../catalog/buildDownloads'
import { nearestMwaaRelease } from '../catalog/mwaaReleases'
import { vpcEndpointsFor, vpcEndpointsSource } from '../catalog/vpcEndpoints'
import { builtFromSource } from './builtFromSource'
import type { Finding } from './finding'
import { listed } from './listed'
import { linesFromAddresses } from './requirements/linesFromAddresses'
import type { Rule } from './rule'
import { takesWheels } from './takesWheels'

const NETWORK = 'environment.network'

/** A rule about answers whose network is closed. */
function closedRule(needs: string[], check: Rule['check']): Rule {
  return {
    needs: [NETWORK, 'approach.kind', ...needs],
    check: (answers, catalog) => (answers.environment.network === 'closed' ? check(answers, catalog) : []),
  }
}

const buildsDownload = closedRule(
  ['environment.release', 'environment.ownRequirements', 'openmetadata.server'],
  (answers, catalog) => {
    if (!takesWheels(answers)) return []
    const { os } = nearestMwaaRelease(answers.environment.release)
    return buildDownloadsAmong(builtFromSource(answers, catalog), os).map(
      (row): Finding => ({
        severity: 'error',
        path: NETWORK,
        message: `${row.package} is published as source that downloads from ${row.from} while it is built, so it has no place in a closed network: ${row.instead}. Or run the ingestion on ECS, whose image holds everything.`,
        source: row.source,
      }),
    )
  },
)

const ownAddresses = closedRule(['environment.ownRequirements'], (answers) => {
  const own = answers.environment.ownRequirements
  // The file of a virtualenv's environment is another one than what the virtualenv itself installs.
  if (own === undefined || namesIndex(own) || !takesWheels(answers)) return []
  const lines = linesFromAddresses(withoutGenerated(parseRequirements(own)))
  if (lines.length === 0) return []
  const which = lines.length === 1 ? `Line ${lines[0]} takes` : `Lines ${listed(lines.map(String))} take`
  return [
    {
      severity: 'warning',
      path: 'environment.ownRequirements',
      message: `${which} something from an address, even with --no-index: where a closed network does not reach it, nothing is installed at all. Name a package and its version instead; its wheel can lie in plugins.zip.`,
    },
  ]
})

/** Of one's own copy in ECR, when there is none yet: the name of the public one. */
const ECR_COPY = { host: 'ecr', repository: 'openmetadata/ingestion-base' }

const imageInEcr = closedRule(['approach.image', 'approach.assignPublicIp'], ({ approach }) => {
  if (approach.kind !== 'ecs' || approach.image.host === 'ecr' || approach.assignPublicIp) return []
  return [
    {
      severity: 'error',
      path: 'approach.image.host',
      message: `A closed network cannot pull the image from ${approach.image.host}. Copy it into Amazon ECR; the runbook has the commands.`,
      fix: {
        label: 'Use my copy in Amazon ECR',
        changes: Object.entries(ECR_COPY).map(([key, value]) => ({ path: `approach.image.${key}`, value })),
      },
    },
  ]
})

const endpoints = closedRule(['openmetadata.secretStore'], ({ approach, openmetadata }) => {
  const names = vpcEndpointsFor(approach.kind, openmetadata.secretStore)
  return [
    {
      severity: 'info',
      path: NETWORK,
      message: `Without a way to the internet the VPC needs endpoints for ${listed(names.map((name) => (name === 's3' ? 's3 (a gateway)' : name)))}, beside those MWAA needs itself. The OpenMetadata server and every source must be reachable from inside, too.`,
      source: vpcEndpointsSource,
    },
  ]
})

/** The packages' names as requirements have them: spaCy publishes its models on GitHub and on no index. */
const MODEL = 'en_core_web_md'

const MODEL_WAY: Record<Answers['approach']['kind'], string> = {
  python:
    'Put its wheel, in the version of the spaCy in requirements.txt, into plugins.zip and its name into your own requirements.txt',
  virtualenv:
    'Put its wheel, in the version of the spaCy in REQUIREMENTS of the DAG, into plugins.zip and its name into those REQUIREMENTS',
  ecs: 'Add it to your copy of the image',
}

const languageModel: Rule = {
  needs: [NETWORK, 'approach.kind', 'services.*.pipelines.*.type'],
  check: ({ environment, approach, services }) => {
    if (environment.network !== 'closed') return []
    return switchedOn(services).flatMap(({ service: { pipelines }, path }) =>
      pipelines.flatMap(({ type }, index): Finding[] =>
        type === 'autoClassification'
          ? [
              {
                severity: 'warning',
                path: `${path}.pipelines.${index}.type`,
                message: `autoClassification downloads the language model ${MODEL} from github.com when it runs and does not find it. ${MODEL_WAY[approach.kind]}, or this pipeline fails.`,
                source: 'openmetadata-ingestion 1.12.14.2, presidio_utils.py; github.com/explosion/spacy-models',
              },
            ]
          : [],
      ),
    )
  },
}

export const closedNetworkRules: Rule[] = [buildsDownload, ownAddresses, imageInEcr, endpoints, languageModel]
