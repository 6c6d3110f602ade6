/** A text without its byte order mark and with `\n` for each line break; otherwise byte for byte as it was. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
}
