import { understoodVersion } from '../../answers/understoodVersion'
import { blankAnswers } from './blankAnswers'

/** The versions that a link to the wizard brings along: `#/start?release=2.10.3&server=1.12.14`, either or both. */
export interface StartLink {
  release: string
  server: string
}

/** What the fragment of an address asks to start with; a version of another form than its field takes is left out. */
export function readStartLink(fragment: string): StartLink | undefined {
  const [, query] = /^#\/start\?(.*)$/.exec(fragment) ?? []
  if (query === undefined) return undefined
  const asked = new URLSearchParams(query)
  const release = understoodVersion('release', asked.get('release')) ?? ''
  const server = understoodVersion('server', asked.get('server')) ?? ''
  return release === '' && server === '' ? undefined : { release, server }
}

/** Blank answers but for the versions of a link. */
export function startAnswers({ release, server }: StartLink): Record<string, unknown> {
  const blank = blankAnswers()
  return {
    ...blank,
    environment: { ...blank.environment, release },
    openmetadata: { ...blank.openmetadata, server },
  }
}
