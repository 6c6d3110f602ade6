const FOCUSABLE = 'input:not([type="hidden"]), textarea, select, button, a[href], [tabindex="0"]'

/** The control for the answer at a path, or for the nearest answer above it that is on the page. */
function controlFor(path: string): HTMLElement | null {
  for (let keys = path.split('.'); keys.length > 0; keys = keys.slice(0, -1)) {
    const field = document.querySelector(`[data-field="${CSS.escape(keys.join('.'))}"]`)
    const control = field?.querySelector<HTMLElement>(FOCUSABLE)
    if (control) return control
  }
  return null
}

/** Puts the focus on the field of an answer. Says whether there was one. */
export function focusField(path: string): boolean {
  const control = controlFor(path)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
  return control !== null
}
