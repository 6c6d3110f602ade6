import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

const alreadyCompressed = new Set(['.ico', '.png', '.woff2'])

const compressors = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
}

/** A file of the site; a compressed form is made when first asked for and then kept. */
function siteFile(bytes, extension) {
  const made = new Map()
  return {
    bytes,
    type: types[extension] ?? 'application/octet-stream',
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    compressible: !alreadyCompressed.has(extension) && bytes.length > 512,
    encoded(encoding) {
      if (!made.has(encoding)) made.set(encoding, compressors[encoding](bytes))
      return made.get(encoding)
    },
  }
}

/** Every file below a folder by its address. In memory: a build during serving breaks nothing, and no path leads outside. */
export function readSite(folder) {
  const site = new Map()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    const address = path.slice(folder.length).replaceAll('\\', '/')
    site.set(address, siteFile(readFileSync(path), extname(entry.name)))
  }
  return site
}
