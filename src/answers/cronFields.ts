const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface CronField {
  min: number
  /** The last value that a star stands for. */
  max: number
  /** A second name of the first value: 7 is Sunday, too. */
  also?: number
  names?: string[]
}

const FIELDS: CronField[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 6, also: 7, names: DAYS },
]

/** The values of a cron expression's fields, each in order; undefined where a field is every value. */
export type CronFields = [minute: Values, hour: Values, dayOfMonth: Values, month: Values, dayOfWeek: Values]
type Values = number[] | undefined

function position(token: string, { min, max, also = max, names }: CronField): number | undefined {
  const named = names?.indexOf(token.toLowerCase()) ?? -1
  const number = named >= 0 ? named + min : /^\d{1,2}$/.test(token) ? Number(token) : Number.NaN
  return number >= min && number <= also ? number : undefined
}

function valuesOfPart(part: string, field: CronField): number[] | undefined {
  const [range = '', step, ...more] = part.split('/')
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) return undefined
  const ends = range === '*' ? [field.min, field.max] : range.split('-').map((end) => position(end, field))
  const [from, to = from] = ends
  if (ends.length > 2 || ends.includes(undefined) || from === undefined || to === undefined) return undefined
  // sat-sat is Saturday to croniter 1.3 (Airflow 2.4) and every day to croniter 6.2 (Airflow 3.3); 5-1 is refused by some.
  if (ends.length === 2 && from >= to) return undefined
  // Not every croniter that Airflow comes with takes a step without a range.
  if (step !== undefined && ends.length === 1) return undefined
  const values: number[] = []
  for (let value = from; value <= to; value += Number(step ?? 1)) values.push(value === field.also ? field.min : value)
  return values
}

function valuesOf(text: string, field: CronField): { ok: boolean; values: Values } {
  const parts = text.split(',').map((part) => valuesOfPart(part, field))
  const values = [...new Set(parts.flatMap((part) => part ?? []))].sort((one, other) => one - other)
  // croniter takes a field that names every value for a star, which decides whether the days are joined by "or".
  const every = values.length === field.max - field.min + 1
  return { ok: !parts.includes(undefined), values: every ? undefined : values }
}

/**
 * Reads a cron expression of five fields as croniter does, which Airflow uses. Gives undefined for what is none, for
 * forms that not every version of croniter takes or reads alike (`5/2`, `5-1`, `sat-sat`, `L`, `5#2`, six fields), and for days that none of the
 * months has: croniter takes 30 February and then fails to find a run, and with it the DAG.
 */
export function cronFields(expression: string): CronFields | undefined {
  const texts = expression.split(' ')
  if (texts.length !== FIELDS.length) return undefined
  const read = texts.map((text, index) => valuesOf(text, FIELDS[index] as CronField))
  if (read.some(({ ok }) => !ok)) return undefined
  const fields = read.map(({ values }) => values) as CronFields
  const [, , days, months, weekdays] = fields
  // Every day without a star beside some days: croniter 1.3 reads "some days", croniter 6.2 "every day".
  const spelledOut = (index: number) => fields[index] === undefined && !texts[index]?.split(',').includes('*')
  if ((spelledOut(2) && weekdays) || (spelledOut(4) && days)) return undefined
  const longest = Math.max(...(months ?? [1]).map((month) => LONGEST_MONTH[month - 1] as number))
  return days?.every((day) => day > longest) ? undefined : fields
}
