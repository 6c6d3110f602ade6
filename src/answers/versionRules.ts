import type { TextRule } from './textRule'

/** What the schema takes for the two versions. A page needs them before anything else, so they stand without zod. */
export const versionRules = {
  release: {
    like: 'an Airflow release such as 2.10.3',
    pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}$/,
    understand: (pasted) => pasted.replace(/^(?:apache-airflow==|v)/i, ''),
  },
  server: {
    like: 'the server version x.y.z, for example 1.12.14',
    pattern: /^\d{1,2}\.\d{1,2}\.\d{1,3}$/,
    understand: (pasted) => pasted.replace(/^v/i, '').replace(/^(\d+\.\d+\.\d+)\.\d+$/, '$1'),
  },
} satisfies Record<string, TextRule>
