/**
 * Which answers the person has changed by hand. Their errors are shown at once; those of answers nobody has touched
 * wait until the step is left.
 */
export class EditedPaths {
  #paths = new Set<string>()

  /** A list that gained or lost rows moves the paths below it, so what was known of them no longer holds. */
  note(path: string, value: unknown): void {
    if (Array.isArray(value))
      for (const known of this.#paths) if (known.startsWith(`${path}.`)) this.#paths.delete(known)
    this.#paths.add(path)
  }

  forget(): void {
    this.#paths.clear()
  }

  /** Lists are typed into one field, so an error about an item belongs to the field that holds the list. */
  has(path: string): boolean {
    return this.#paths.has(path) || this.#paths.has(path.replace(/\.\d+$/, ''))
  }
}
