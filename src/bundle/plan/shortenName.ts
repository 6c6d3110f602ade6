const FNV_OFFSET = 0xcbf29ce484222325n
const FNV_PRIME = 0x100000001b3n

/** The 64-bit FNV-1a hash of a text's UTF-16 code units, as 16 hexadecimal digits. It is synchronous, unlike WebCrypto. */
function fnv1a(text: string): string {
  let hash = FNV_OFFSET
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index))
    hash = BigInt.asUintN(64, hash * FNV_PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}

const HASH_LENGTH = 12

/**
 * A name of at most `limit` characters. A longer one is cut and ends in a hash of the whole name, so that two names
 * that differ only behind the cut stay different. A name that fits is not changed.
 */
export function shortenName(name: string, limit: number): string {
  if (name.length <= limit) return name
  return `${name.slice(0, limit - HASH_LENGTH - 1)}-${fnv1a(name).slice(0, HASH_LENGTH)}`
}
