import { expect, test } from 'vitest'
import { connectorPage } from './connectorPage'

test.each([
  ['2.0', 'database', 'Redshift', 'v2.0.x/connectors/database/redshift'],
  ['1.12', 'mlmodel', 'SageMaker', 'v1.12.x/connectors/ml-model/sagemaker'],
  ['1.12', 'database', 'UnityCatalog', 'v1.12.x/connectors/database/unity-catalog'],
  ['1.3', 'pipeline', 'GluePipeline', 'latest/connectors/pipeline/glue-pipeline'],
] as const)('%s %s %s', (line, kind, connector, page) => {
  expect(connectorPage(line, kind, connector)).toBe(`https://docs.open-metadata.org/${page}`)
})
