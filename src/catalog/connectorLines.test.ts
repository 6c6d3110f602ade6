import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Field } from './field'
import { connectorLines, loadConnectorLine } from './loadConnectorLine'
import { openmetadataLines } from './openmetadataReleases'
import { secretPaths } from './secretPaths'

/** What a page may have to load for one line; beyond it, the forms no longer open at once on a slow connection. */
const GZIP_BUDGET = 60_000

/** Connectors that every supported line of OpenMetadata has, one or more of each widespread kind. */
const EVERYWHERE = [
  ...['Athena', 'BigQuery', 'Databricks', 'Mssql', 'Mysql', 'Oracle', 'Postgres', 'Redshift', 'Snowflake', 'Trino'],
  ...['Airflow', 'Kafka', 'Looker', 'Metabase', 'Mlflow', 'PowerBI', 'S3', 'Tableau'],
]

const PIPELINES = ['metadata', 'usage', 'lineage', 'profiler', 'autoClassification', 'TestSuite', 'dbt']

/** Every field of a form, itself included, without following references. */
function fieldsIn(field: Field): Field[] {
  if (field.type === 'object') return [field, ...Object.values(field.fields).flatMap(fieldsIn)]
  if (field.type === 'choice') return [field, ...field.options.flatMap(fieldsIn)]
  if (field.type === 'list') return [field, ...fieldsIn(field.items)]
  return field.type === 'map' ? [field, ...fieldsIn(field.values)] : [field]
}

/** Every key of a JSON document but those of `fields` and `default`, which are names and data of the source. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'default') return []
    return key === 'fields' ? Object.values(inner as object).flatMap(keysIn) : [key, ...keysIn(inner)]
  })
}

test('every line of the releases has connectors, and no other', () => {
  expect(connectorLines).toEqual(openmetadataLines)
})

describe.each(connectorLines)('OpenMetadata %s', async (line) => {
  const data = await loadConnectorLine(line)
  const connectors = Object.entries(data.connectors)
  const forms = [...connectors.map(([, { form }]) => form), ...Object.values(data.options)]
  const fields = [...forms, ...Object.values(data.definitions)].flatMap(fieldsIn)
  const secretsOf = (name: string) => secretPaths(data.connectors[name]?.form ?? { type: 'any' }, data.definitions)

  test('has the connectors that every line has, and nearly all of the line before it', async () => {
    expect(data.line).toBe(line)
    expect(data.version.startsWith(`${line}.`)).toBe(true)
    expect(EVERYWHERE.filter((name) => !Object.hasOwn(data.connectors, name))).toEqual([])
    const before = connectorLines[connectorLines.indexOf(line) - 1]
    const names = Object.keys(before === undefined ? {} : (await loadConnectorLine(before)).connectors)
    const kept = names.filter((name) => Object.hasOwn(data.connectors, name))
    expect(kept.length).toBeGreaterThanOrEqual(names.length * 0.95)
  })

  test('every connector has a kind, pipelines and a form without the type and the flags', () => {
    for (const [name, { kind, pipelines, form }] of connectors) {
      expect(kind, name).toBeTruthy()
      expect(pipelines.length, name).toBeGreaterThan(0)
      expect(
        PIPELINES.filter((type) => pipelines.includes(type)),
        name,
      ).toEqual(pipelines)
      expect(form.type, name).toBe('object')
      expect(Object.keys(form.fields).length > 0, name).toBe(name !== 'Dbt')
      expect(form.fields, name).not.toHaveProperty('type')
      expect(
        Object.keys(form.fields).filter((field) => /^supports[A-Z]/.test(field)),
        name,
      ).toEqual([])
    }
  })

  test('required fields exist', () => {
    for (const field of fields) {
      if (field.type !== 'object') continue
      expect((field.required ?? []).filter((name) => !Object.hasOwn(field.fields, name))).toEqual([])
    }
  })

  test('every reference resolves, and every definition is used', () => {
    const used = new Set(fields.flatMap((field) => (field.type === 'ref' ? [field.ref] : [])))
    expect([...used].sort()).toEqual(Object.keys(data.definitions).sort())
  })

  test('the options of a choice have titles that differ', () => {
    for (const field of fields) {
      if (field.type !== 'choice') continue
      const titles = field.options.map(({ title }) => title)
      expect(titles.every(Boolean), titles.join()).toBe(true)
      expect(new Set(titles).size, titles.join()).toBe(titles.length)
    }
  })

  test('passwords are secrets, where this line has them', () => {
    expect(secretsOf('Mysql')).toContain('authType.password')
    expect(secretsOf('Mysql')).not.toContain('password')
    const flat = connectorLines.indexOf(line) <= connectorLines.indexOf('1.10')
    expect(secretsOf('Redshift').includes('password')).toBe(flat)
    expect(secretsOf('Redshift').includes('authType.password')).toBe(!flat)
    expect(secretsOf('Snowflake')).toEqual(expect.arrayContaining(['password', 'privateKey']))
  })

  test('nearly every connector can hold a secret', () => {
    const withSecret = connectors.filter(([name]) => secretsOf(name).length > 0)
    expect(withSecret.length).toBeGreaterThanOrEqual(Math.floor(connectors.length * 0.9))
  })

  test('carries no prose of the schemas', () => {
    const known = new Set(keysIn(forms))
    expect([...known]).not.toContain('description')
    expect(keysIn(data)).not.toContain('description')
  })

  test('stays within its size', () => {
    const bytes = readFileSync(join(import.meta.dirname, 'data', 'connectors', `${line}.json`))
    expect(gzipSync(bytes).length).toBeLessThan(GZIP_BUDGET)
  })
})

test('option forms appear with the line that brought them', async () => {
  const keys = async (line: string) => Object.keys((await loadConnectorLine(line)).options)
  expect(await keys('1.5')).not.toContain('AutoClassification')
  expect(await keys('1.6')).toEqual(expect.arrayContaining(['ApiMetadata', 'AutoClassification', 'DBT', 'TestSuite']))
  expect(await keys('2.0')).toEqual(expect.arrayContaining(['McpMetadata', 'DriveMetadata', 'SecurityMetadata']))
})
