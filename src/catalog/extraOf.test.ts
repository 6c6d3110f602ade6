import { describe, expect, test } from 'vitest'
import type { Connector } from './connectorLine'
import { extraOf } from './extraOf'
import { loadConnectorLine } from './loadConnectorLine'

async function needs(line: string, connector: string, connection: Record<string, unknown> = {}) {
  const { connectors } = await loadConnectorLine(line)
  return extraOf(connectors[connector] as Connector, connection)
}

describe('extraOf', () => {
  test.each([
    ['1.12', 'Redshift', 'redshift'],
    ['1.12', 'MariaDB', 'mysql'],
    ['1.3', 'Greenplum', 'postgres'],
    ['1.4', 'Greenplum', 'greenplum'],
    ['1.12', 'S3', 'datalake-s3'],
    ['2.0', 'S3', 's3'],
    ['1.12', 'BurstIQ', 'pandas'],
    ['1.4', 'DeltaLake', 'deltalake'],
    ['2.0', 'GoogleDrive', 'googledrive'],
  ])('%s %s needs %s', async (line, connector, extra) => {
    expect(await needs(line, connector)).toEqual({ extras: [extra], packages: [] })
  })

  test.each(['Metabase', 'SQLite', 'Airflow', 'Atlas'])('%s needs nothing', async (connector) => {
    expect(await needs('1.12', connector)).toEqual({ extras: [], packages: [] })
  })

  test('packages come on top of an extra that leaves something out', async () => {
    expect(await needs('1.12', 'Sftp')).toEqual({ extras: ['pandas'], packages: ['paramiko>=3.5,<4'] })
    expect(await needs('2.0', 'Sftp')).toEqual({ extras: ['sftp'], packages: ['pandas>=2.2.2,<3'] })
    expect(await needs('2.0', 'GCS')).toEqual({ extras: ['gcs'], packages: ['google-cloud-monitoring>=2.0.0'] })
  })

  test('the value of a field decides, or its default', async () => {
    expect((await needs('1.12', 'Mssql', { scheme: 'mssql+pyodbc' })).extras).toEqual(['mssql-odbc'])
    expect((await needs('1.12', 'Mssql')).extras).toEqual(['mssql'])
    expect((await needs('1.12', 'Db2', { scheme: 'ibmi' })).extras).toEqual(['db2-ibmi'])
  })

  test.each(['1.5', '1.12', '2.0'])('the chosen option decides in %s', async (line) => {
    const lake = async (configSource: unknown) => (await needs(line, 'Datalake', { configSource })).extras
    expect(await lake({ securityConfig: { awsRegion: 'eu-west-1' } })).toEqual(['datalake-s3'])
    expect(await lake({ securityConfig: { gcpConfig: { path: '/gcp.json' } } })).toEqual(['datalake-gcs'])
    expect(await lake({ securityConfig: { clientId: 'a', accountName: 'b' } })).toEqual(['datalake-azure'])
    expect(await lake({})).toEqual([])
    const storage = { connection: { securityConfig: { awsRegion: 'eu-west-1' } }, bucketName: 'lake' }
    expect((await needs(line, 'DeltaLake', { configSource: storage })).extras).toEqual(['deltalake-storage'])
  })
})
