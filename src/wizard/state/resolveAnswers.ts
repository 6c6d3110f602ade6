import type { FieldErrors, Resolver } from 'react-hook-form'
import { set } from 'react-hook-form'
import type { Finding } from '../../advice/finding'

/** Findings as react-hook-form holds errors, so that submitting the form stops at the same errors the page shows. */
export function resolverFrom(check: (values: unknown) => Finding[]): Resolver {
  return (values) => {
    const errors: FieldErrors = {}
    for (const finding of check(values))
      if (finding.severity === 'error')
        set(errors, finding.path || 'root', { type: 'finding', message: finding.message })
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors }
  }
}
