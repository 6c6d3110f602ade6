/** A text file of the bundle. Paths use `/` and are relative to the bundle's root. */
export interface GeneratedFile {
  path: string
  text: string
  /** Set for scripts, so that the archive keeps their run bit. */
  executable?: true
}
