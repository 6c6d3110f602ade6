/** Saves bytes as a download. They never leave the browser: the address is a blob's. */
export function saveBytes(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/zip' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Not at once: some browsers read the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
