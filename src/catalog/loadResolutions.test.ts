import { expect, test } from 'vitest'
import { compareVersions } from './compareVersions'
import { loadPythonResolutions, loadReleaseResolutions, resolvedPythons, resolvedReleases } from './loadResolutions'
import { mwaaReleases } from './mwaaReleases'
import { openmetadataServers } from './openmetadataReleases'

test.each(resolvedReleases)('what was resolved beside Airflow %s can be read', async (release) => {
  const resolutions = await loadReleaseResolutions(release)
  expect(resolutions?.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  // Reading a line decodes it, and fails where the file is wrong.
  for (const { locks, collision } of Object.values(resolutions?.lines ?? {})) {
    expect(locks.length > 0).toBe(collision === undefined)
  }
})

test.each(resolvedPythons)('what was resolved alone for Python %s can be read', async (python) => {
  const resolutions = await loadPythonResolutions(python)
  expect(resolutions?.date).toMatch(/^\d{4}-\d\d-\d\d$/)
  for (const { locks } of Object.values(resolutions?.lines ?? {})) {
    for (const { moved } of locks) expect(moved.size).toBe(0)
  }
})

test('every release and its Python is there, but for those whose Python is too old for every line', () => {
  const old = mwaaReleases.filter(({ release }) => !resolvedReleases.includes(release))
  const refused = mwaaReleases.filter(({ python }) =>
    openmetadataServers.every(({ requiresPython }) => compareVersions(python, requiresPython.replace('>=', '')) < 0),
  )
  expect(old).toEqual(refused)
  const pythons = new Set(mwaaReleases.filter((row) => !old.includes(row)).map(({ python }) => python))
  expect([...pythons].sort()).toEqual(resolvedPythons)
})

test.each(['2.0.2', '9.9.9', '', 'constructor'])('nothing for release "%s"', async (release) => {
  expect(await loadReleaseResolutions(release)).toBeUndefined()
})

test.each(['3.7', '', 'constructor'])('nothing for Python "%s"', async (python) => {
  expect(await loadPythonResolutions(python)).toBeUndefined()
})
