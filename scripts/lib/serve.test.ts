import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from './listen.mjs'
import { serve } from './serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'serve-'))
const dist = join(folder, 'dist')
const policy = "default-src 'self'"
const page = `<meta http-equiv="Content-Security-Policy" content="${policy}" />${'<p>text</p>'.repeat(100)}`
const script = 'export const one = 1\n'.repeat(100)

let server: ReturnType<typeof createServer>
let port: number

/** fetch() tidies addresses and encodings; this sends exactly what it is given. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ response: IncomingMessage; body: Buffer }>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve({ response, body: Buffer.concat(parts) }))
    })
      .on('error', reject)
      .end()
  })
}

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  writeFileSync(join(dist, 'index.html'), page)
  writeFileSync(join(dist, 'assets/entry-abc.js'), script)
  writeFileSync(join(dist, 'icon.svg'), '<svg/>')
  for (const name of ['a.css', 'a.woff2', 'a.ttf', 'a.json', 'a.wasm']) writeFileSync(join(dist, name), 'x')
  server = serve(dist)
  port = await listen(server, { port: 0 })
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the page comes with the policy it states and the headers beside it', async () => {
  const { response, body } = await ask('/?any=query')
  expect(response.statusCode).toBe(200)
  expect(body.toString()).toBe(page)
  expect(response.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  })
})

test.each([
  ['/assets/entry-abc.js', 'text/javascript; charset=utf-8'],
  ['/a.css', 'text/css; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml'],
  ['/a.woff2', 'font/woff2'],
  ['/a.ttf', 'font/ttf'],
  ['/a.json', 'application/json; charset=utf-8'],
  ['/a.wasm', 'application/wasm'],
])('%s is %s', async (path, type) => {
  expect((await ask(path)).response.headers['content-type']).toBe(type)
})

describe('compression', () => {
  test('is brotli where that is accepted, else gzip, else none', async () => {
    const brotli = await ask('/assets/entry-abc.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
    expect(brotli.response.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
    const gzip = await ask('/assets/entry-abc.js', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gunzipSync(gzip.body).toString()).toBe(script)
    const plain = await ask('/assets/entry-abc.js')
    expect(plain.body.toString()).toBe(script)
    expect(plain.response.headers['content-encoding']).toBeUndefined()
  })
})

describe('caching', () => {
  test('is for ever below assets/, whose names change with their content', async () => {
    const { response } = await ask('/assets/entry-abc.js')
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('answers 304 to the tag it gave, and to no other', async () => {
    const { response } = await ask('/')
    const tag = String(response.headers.etag)
    const again = await ask('/', { 'if-none-match': tag })
    expect([again.response.statusCode, again.body.length]).toEqual([304, 0])
    expect((await ask('/', { 'if-none-match': '"other"' })).response.statusCode).toBe(200)
    const compressed = await ask('/', { 'accept-encoding': 'br' })
    expect(compressed.response.headers.etag).not.toBe(tag)
  })
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '//secret.txt',
  '/none',
])('%s is nothing of the site', async (path) => {
  const { response, body } = await ask(path)
  expect(response.statusCode).toBe(404)
  expect(body.toString()).not.toContain('outside')
})

test('an address that cannot be read is 400; a method that changes something is 405; HEAD has no body', async () => {
  expect((await ask('/%zz')).response.statusCode).toBe(400)
  expect((await ask('/', {}, 'POST')).response.statusCode).toBe(405)
  const head = await ask('/', {}, 'HEAD')
  expect([head.response.statusCode, head.body.length]).toEqual([200, 0])
  expect(head.response.headers['content-length']).toBe(String(page.length))
})

test('a taken port gives the next free one, or a plain refusal where it must be that one', async () => {
  const second = createServer()
  expect(await listen(second, { port })).toBeGreaterThan(port)
  second.close()
  await expect(listen(createServer(), { port, strict: true })).rejects.toThrow(`Port ${port} is taken.`)
})
