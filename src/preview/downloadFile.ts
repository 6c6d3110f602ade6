import type { GeneratedFile } from '../bundle/generatedFile'

/** Saves one file under its own name. The bytes never leave the browser: the address is a blob's. */
export function downloadFile(file: GeneratedFile): void {
  // Typed as plain bytes: some browsers append `.txt` to the name of a text.
  const address = URL.createObjectURL(new Blob([file.text], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.path.slice(file.path.lastIndexOf('/') + 1)
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // Not at once: Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
