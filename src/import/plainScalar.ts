const NULLS = new Set(['', '~', 'null', 'Null', 'NULL'])
const BOOLEAN = /^(?:(yes|Yes|YES|true|True|TRUE|on|On|ON)|no|No|NO|false|False|FALSE|off|Off|OFF)$/
const DECIMAL = /^[-+]?(?:0|[1-9][0-9_]*)$/
const OTHER_BASE = /^([-+]?)0(?:b([01_]+)|x([0-9a-fA-F_]+)|([0-7_]+))$/
const FLOAT = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/

function inOtherBase(text: string): number | undefined {
  const [, sign, binary, hex, octal] = OTHER_BASE.exec(text) ?? []
  const [digits, base] = binary ? [binary, 2] : hex ? [hex, 16] : octal ? [octal, 8] : []
  if (digits === undefined) return undefined
  const number = Number.parseInt(digits.replaceAll('_', ''), base)
  return Number.isNaN(number) ? undefined : sign === '-' ? -number : number
}

/**
 * What PyYAML, with which OpenMetadata reads a config, makes of an unquoted scalar: YAML 1.1, where `on` is true, `1e3`
 * and `y` are texts and `010` is eight. Days and times of day stay the text they are.
 */
export function plainScalar(text: string): string | number | boolean | null {
  if (NULLS.has(text)) return null
  const boolean = BOOLEAN.exec(text)
  if (boolean) return boolean[1] !== undefined
  const number = DECIMAL.test(text) || FLOAT.test(text) ? Number(text.replaceAll('_', '')) : inOtherBase(text)
  // A number too large to be kept whole stays as it is written.
  return number === undefined || !Number.isFinite(number) || Math.abs(number) > Number.MAX_SAFE_INTEGER ? text : number
}
