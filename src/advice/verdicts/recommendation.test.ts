import { describe, expect, test } from 'vitest'
import { recommendationFor } from './recommendation'
import type { Judgement } from './verdict'

const works: Judgement = { status: 'works', reason: '', source: '' }
const presumed: Judgement = { ...works, status: 'presumed' }
const cannot: Judgement = { ...works, status: 'cannot', stoppedBy: 'pair' }
const refused: Judgement = { ...cannot, stoppedBy: 'connectors' }

const running = (pipelines: number) => [
  {
    connector: 'Mysql',
    connection: { kind: 'stored' as const },
    pipelines: Array.from({ length: pipelines }, () => ({ type: 'metadata' as const })),
  },
]

const recommended = (python: Judgement, environmentClass: string | undefined, pipelines: number, network?: 'closed') =>
  recommendationFor(
    { python, ecs: works, virtualenv: works },
    { release: '', server: '', environmentClass, network, services: running(pipelines) },
  )

describe('what is recommended', () => {
  test.each<[environmentClass: string | undefined, pipelines: number, approach: string]>([
    [undefined, 1, 'ecs'],
    ['mw1.micro', 1, 'ecs'],
    ['mw1.small', 1, 'ecs'],
    ['mw1.medium', 0, 'ecs'],
    ['mw1.medium', 1, 'python'],
    ['mw1.medium', 2, 'python'],
    ['mw1.medium', 3, 'ecs'],
    ['mw1.large', 4, 'python'],
    ['mw1.large', 5, 'ecs'],
    ['mw1.xlarge', 5, 'python'],
    ['mw1.2xlarge', 5, 'python'],
    ['mw1.2xlarge', 6, 'ecs'],
  ])('where PythonOperator works, on %s with %i pipelines: %s', (environmentClass, pipelines, approach) => {
    expect(recommended(works, environmentClass, pipelines).approach).toBe(approach)
  })

  test.each([presumed, cannot, refused])('never PythonOperator unless it works', (python) => {
    expect(recommended(python, 'mw1.xlarge', 1).approach).toBe('ecs')
  })
})

test.each<[python: Judgement, environmentClass: string | undefined, pipelines: number, reason: RegExp]>([
  [cannot, 'mw1.large', 1, /OpenMetadata cannot be installed in this environment itself/],
  [refused, 'mw1.large', 1, /what your services need cannot be installed/],
  [works, 'mw1.small', 1, /a worker of mw1\.small has 2 GB for up to 5 tasks/],
  [works, 'mw1.medium', 3, /your 3 pipelines can take 3 GB at once, too much of the 4 GB of a mw1\.medium worker/],
  [presumed, 'mw1.large', 1, /not proven here/],
  [works, undefined, 0, /no memory from Airflow's workers/],
  [works, 'mw1.medium', 1, /your one pipeline fits in half a worker of mw1\.medium at 1 GB each/],
])('the reason is what speaks here', (python, environmentClass, pipelines, reason) => {
  expect(recommended(python, environmentClass, pipelines).reason).toMatch(reason)
})

test('a closed network is part of the reason', () => {
  expect(recommended(works, 'mw1.large', 1, 'closed').reason).toMatch(/closed network .* ECR/)
  expect(recommended(works, undefined, 0, 'closed').reason).toMatch(/ECR .* closed network/)
})
