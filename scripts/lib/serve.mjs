import { createServer } from 'node:http'
import { contentSecurityPolicy } from './contentSecurityPolicy.mjs'
import { readSite } from './readSite.mjs'

/** Vite puts a hash of the content into every name below assets/. */
const immutable = (address) => address.startsWith('/assets/')

function addressOf(url) {
  try {
    const path = decodeURIComponent(url.split('?')[0])
    return path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return undefined
  }
}

function encodingFor(request, file) {
  if (!file.compressible) return undefined
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
    .map((each) => each.split(';')[0].trim())
  return ['br', 'gzip'].find((each) => accepted.includes(each))
}

async function answer(request, response, site) {
  const plain = (status, text) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return plain(405, 'Only GET and HEAD are answered here.')
  }
  const address = addressOf(request.url)
  if (!address) return plain(400, 'This address cannot be read.')
  const file = site.get(address)
  if (!file) return plain(404, 'There is no such file.')

  const encoding = encodingFor(request, file)
  const tag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`
  response.setHeader('ETag', tag)
  response.setHeader('Cache-Control', immutable(address) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (file.compressible) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === tag) return response.writeHead(304).end()

  const body = encoding ? await file.encoded(encoding) : file.bytes
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length })
  return response.end(request.method === 'HEAD' ? undefined : body)
}

/** A server for one built folder: nothing but its files, with the headers the page is meant to live under. */
export function serve(folder) {
  const site = readSite(folder)
  const policy = contentSecurityPolicy(String(site.get('/index.html')?.bytes ?? ''))
  return createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    answer(request, response, site).catch(() => response.writeHead(500).end())
  })
}
