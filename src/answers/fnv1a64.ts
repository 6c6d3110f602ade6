const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * The 64-bit FNV-1a hash of a text in UTF-8, as 16 hexadecimal digits. It tells names apart and protects nothing: use no
 * hash of this kind for secrets. It is written here because bundles are generated synchronously in the browser, where
 * the built-in hash functions are asynchronous (http://www.isthe.com/chongo/tech/comp/fnv/).
 */
export function fnv1a64(text: string): string {
  const hash = new TextEncoder()
    .encode(text)
    .reduce((before, byte) => BigInt.asUintN(64, (before ^ BigInt(byte)) * PRIME), OFFSET_BASIS)
  return hash.toString(16).padStart(16, '0')
}
