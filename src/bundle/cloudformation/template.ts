import type { Tree } from '../text/yaml'

/** The resources of a template by their logical ids. */
export type Resources = Record<string, Resource>

export type Resource = {
  Type: string
  DeletionPolicy?: 'Delete' | 'Retain'
  UpdateReplacePolicy?: 'Delete' | 'Retain'
  Properties: { [key: string]: Tree }
}
