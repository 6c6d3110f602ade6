import { decodeResolutions, type WrittenResolutions } from './decodeResolutions'
import type { Resolutions } from './resolution'

type Loaders = Record<string, () => Promise<{ default: unknown }>>

/** One chunk a release, so that a page loads what was resolved for one of them only. */
const ofReleases: Loaders = {
  '2.4.3': () => import('./data/resolutions/2.4.3.json'),
  '2.5.1': () => import('./data/resolutions/2.5.1.json'),
  '2.6.3': () => import('./data/resolutions/2.6.3.json'),
  '2.7.2': () => import('./data/resolutions/2.7.2.json'),
  '2.8.1': () => import('./data/resolutions/2.8.1.json'),
  '2.9.2': () => import('./data/resolutions/2.9.2.json'),
  '2.10.1': () => import('./data/resolutions/2.10.1.json'),
  '2.10.3': () => import('./data/resolutions/2.10.3.json'),
  '2.11.0': () => import('./data/resolutions/2.11.0.json'),
  '2.11.2': () => import('./data/resolutions/2.11.2.json'),
  '3.0.6': () => import('./data/resolutions/3.0.6.json'),
  '3.2.1': () => import('./data/resolutions/3.2.1.json'),
  '3.3.1': () => import('./data/resolutions/3.3.1.json'),
}

const ofPythons: Loaders = {
  '3.10': () => import('./data/resolutions/python-3.10.json'),
  '3.11': () => import('./data/resolutions/python-3.11.json'),
  '3.12': () => import('./data/resolutions/python-3.12.json'),
}

async function load(loaders: Loaders, key: string): Promise<Resolutions | undefined> {
  const loader = Object.hasOwn(loaders, key) ? loaders[key] : undefined
  return loader && decodeResolutions((await loader()).default as WrittenResolutions)
}

/** The releases that OpenMetadata was resolved beside, oldest first. */
export const resolvedReleases = Object.keys(ofReleases)

/** The Python versions that OpenMetadata was resolved alone for, oldest first. */
export const resolvedPythons = Object.keys(ofPythons)

/** What was resolved for OpenMetadata beside a release's Airflow; undefined for a release too old for any of it. */
export function loadReleaseResolutions(release: string): Promise<Resolutions | undefined> {
  return load(ofReleases, release)
}

/** What was resolved for OpenMetadata alone, as in a virtualenv; undefined for a Python too old for any of it. */
export function loadPythonResolutions(python: string): Promise<Resolutions | undefined> {
  return load(ofPythons, python)
}
