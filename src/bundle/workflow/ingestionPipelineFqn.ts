import type { Pipeline, Service } from '../../answers/services'

/** A dot within a name would end the part of a fully qualified name, so OpenMetadata quotes such a name. */
const part = (name: string) => (name.includes('.') ? `"${name}"` : name)

/**
 * The name of the ingestion pipeline in OpenMetadata that a run reports to: `<service>.<pipeline>`, or of a test suite
 * `<table>.testSuite.<pipeline>`. Each line from 1.3 to 2.0 makes it on the first run that finds its service
 * (metadata.workflow.base, read and run). `slug` tells the pipelines of a bundle apart.
 */
export function ingestionPipelineFqn(service: Service, pipeline: Pipeline, slug: string): string {
  const table = pipeline.options.entityFullyQualifiedName
  const owner = pipeline.type === 'TestSuite' && typeof table === 'string' ? `${table}.testSuite` : part(service.name)
  return `${owner}.${slug}`
}
