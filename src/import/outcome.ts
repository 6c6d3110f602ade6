import type { SecretReference } from '../answers/isSecretReference'
import type { JsonTree } from '../answers/jsonTree'
import type { PipelineType } from '../answers/pipelineTypes'
import type { Connection } from '../answers/services'

/** Where something stands in what was pasted or dropped. */
export interface TextPlace {
  file: string
  line: number
}

/** A part of a workflow that found no place, with everything below it. An empty path is the whole workflow. */
export interface Unplaced extends TextPlace {
  path: string
  why: string
}

/** A secret's value that was left behind, and the name of the secret that stands for it now. */
export interface Replaced extends TextPlace {
  path: string
  name: string
}

/** What is worth knowing and loses nothing, or a text that could not be read at all. */
export interface Remark extends TextPlace {
  message: string
}

export interface ImportedPipeline {
  type: PipelineType
  options: Record<string, JsonTree>
}

/** A service in the shape of the answers; what no workflow config says, such as the schedule, is left to its default. */
export interface ImportedService {
  name: string
  connector: string
  connection: Connection
  pipelines: ImportedPipeline[]
}

/** What workflows say of the server and of running, in the shape of the answers. */
export interface ImportedServer {
  url?: string
  token?: SecretReference
  secretStore?: 'secrets-manager' | 'parameter-store'
  tls?: { verify: 'system' | 'none' } | { verify: 'ca-file'; caFile: string }
  storeServiceConnection?: boolean
  showRuns?: boolean
  logLevel?: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR'
}

/** A workflow that became a pipeline of a service: the positions of both in the outcome. */
export interface PlacedWorkflow extends TextPlace {
  service: number
  pipeline: number
}

export interface ImportOutcome {
  services: ImportedService[]
  workflows: PlacedWorkflow[]
  server: ImportedServer
  unplaced: Unplaced[]
  replaced: Replaced[]
  remarks: Remark[]
  problems: Remark[]
}
