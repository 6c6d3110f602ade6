import { z } from 'zod'
import { isRecord } from '../../answers/isRecord'
import { openmetadataSchema } from '../../answers/openmetadata'
import { type PastedReader, pastedReader } from '../pastedReader'
import { takeValue } from '../takeValue'

const version = z.looseObject({ version: z.string() })

/** `…/api/v1/system/version` of the server; a snapshot counts as the version it leads to. */
const versionReader = pastedReader(
  'curl …/api/v1/system/version',
  (tree) => (isRecord(tree) && typeof tree.version === 'string' && !('services' in tree) ? tree : undefined),
  version,
  (given, outcome) => {
    const [plain, ...suffix] = given.version.split('-')
    takeValue(outcome, 'openmetadata.server', openmetadataSchema.shape.server, plain)
    if (suffix.length > 0)
      outcome.remarks.push(`The server says ${plain}-${suffix.join('-')}: not a published version.`)
  },
)

const services = z.array(z.looseObject({ name: z.string(), serviceType: z.string() }))

/** `…/api/v1/services/databaseServices` and its like: the services that are there, with their connectors. */
const servicesReader = pastedReader(
  'curl …/api/v1/services/databaseServices',
  (tree) => (isRecord(tree) && Array.isArray(tree.data) && 'paging' in tree ? tree.data : undefined),
  services,
  (given, outcome) => {
    outcome.choices.services = given.map(({ name, serviceType }) => ({ value: name, words: serviceType }))
    if (given.length === 0) outcome.remarks.push('The server has no such service yet.')
  },
)

/** What the OpenMetadata server says of itself. */
export const serverReaders: PastedReader[] = [versionReader, servicesReader]
