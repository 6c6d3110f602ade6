/** The name of the viewer's time zone; undefined where it is UTC, which is shown anyway. */
export function viewersZone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT'].includes(timeZone) ? undefined : timeZone
}

/** A moment with its weekday, as `Mon 23 Nov 2026, 02:30`. */
export function formatRun(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}, ${of('hour')}:${of('minute')}`
}
