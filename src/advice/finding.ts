export type Severity = 'error' | 'warning' | 'info'

/** A change of answers that would settle a finding: the value to set at each path. */
export interface Fix {
  label: string
  changes: { path: string; value: unknown }[]
  /** What taking it asks for outside of the wizard. */
  meaning?: string
}

/** Something the person should know about their answers. An error stops the bundle; the rest does not. */
export interface Finding {
  severity: Severity
  /** The answer it is about, dotted: `services.0.connection.config.hostPort`. */
  path: string
  /** What is wrong or noteworthy and what is right, in a sentence. */
  message: string
  /** Why: the fact behind it. */
  reason?: string
  /** Where the fact comes from: a link or a named measurement with its date. */
  source?: string
  fix?: Fix
  /** Other changes that would settle it as well. */
  otherFixes?: Fix[]
}
