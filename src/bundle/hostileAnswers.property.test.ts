import { afterAll, describe, expect, test } from 'vitest'
import type { ApproachKind, EcsSetup } from '../answers/approach'
import { loadCatalog } from '../catalog/loadedCatalog'
import { type BuiltBundle, buildWith, isInTask } from '../testing/builtBundle'
import {
  checkConfigs,
  checkEveryFile,
  checkJson,
  checkPageTexts,
  checkPython,
  checkTemplates,
  checkTemplatesOfStacks,
  Problems,
} from '../testing/bundleChecks'
import { acceptance, HARMLESS, hostileTyped, type Layout, type Typed } from '../testing/hostileAnswers'
import { expectNoProblems, TriedTexts } from '../testing/judgedProperty'
import { checkReadmes } from '../testing/readmeChecks'

const BUNDLES = 30

const tried = new TriedTexts()
const judged = { bundles: 0, advised: 0, files: 0, inTask: 0 }

afterAll(() => {
  console.log(
    `Whole bundles: ${tried.size} distinct strings in ${judged.bundles} bundles (${judged.advised} without an error in ` +
      `advice, ${judged.inTask} with a config in a task definition), ${judged.files} files judged; the schema took ` +
      `${acceptance.accepted} of ${acceptance.asked} texts`,
  )
})

interface Case {
  kind: ApproachKind
  layout: Layout
  setup?: EcsSetup
  dags?: 'each' | 'one'
}

const cases: Case[] = (['separate', 'inline'] as const).flatMap((layout) => [
  { kind: 'python', layout },
  { kind: 'ecs', layout, setup: 'commands' },
  { kind: 'ecs', layout, setup: 'cloudformation' },
  { kind: 'ecs', layout, setup: 'terraform' },
  { kind: 'virtualenv', layout },
  { kind: 'python', layout, dags: 'one' },
  { kind: 'ecs', layout, setup: 'cloudformation', dags: 'one' },
  { kind: 'virtualenv', layout, dags: 'one' },
])

const catalog = await loadCatalog('2.10.3', '1.12.14')

/** Harmless ones whose configs are too long for RunTask, and for which the template is small enough, or too large, to be sent. */
const LONG = [600, 1_000].map((length) => ({
  ...HARMLESS,
  texts: HARMLESS.texts.map((text) => text.padEnd(length, 'a')),
}))

const isMixed = ({ plan }: BuiltBundle) => new Set(plan.pipelines.map((pipeline) => isInTask(plan, pipeline))).size > 1

function problemsOf({ kind, layout, setup, dags }: Case, typed: Typed[]): (string | undefined)[] {
  const build = (each: Typed) => buildWith(catalog, kind, layout, each, setup, dags)
  const bundles = typed.map(build)
  const twins = [HARMLESS, ...LONG].map(build)
  const problems = new Problems(bundles)
  checkEveryFile(problems, bundles)
  checkPageTexts(problems, checkPython(problems, twins))
  checkConfigs(problems)
  checkJson(problems)
  checkTemplates(problems)
  checkTemplatesOfStacks(problems)
  checkReadmes(problems, bundles, twins)
  for (const { plan, files, advised } of bundles) {
    judged.bundles += 1
    judged.advised += advised ? 1 : 0
    judged.files += files.length
    judged.inTask += plan.pipelines.some((pipeline) => isInTask(plan, pipeline)) ? 1 : 0
  }
  return problems.found
}

describe('what is typed anywhere changes the meaning of no file', () => {
  test.each(cases)('$kind, $layout, $setup, $dags', (each) => {
    const { kind, layout } = each
    const values = hostileTyped.filter((typed) => !isMixed(buildWith(catalog, kind, layout, typed)))
    const all = expectNoProblems({
      values,
      runs: BUNDLES,
      salt: cases.indexOf(each),
      problems: (batch) => problemsOf(each, batch),
    })
    tried.add(all.flatMap(({ texts, ...others }) => [...texts, ...Object.values(others)]))
  })

  test('a decent share of the texts is taken by the schema', () => {
    expect(acceptance.accepted / acceptance.asked).toBeGreaterThan(0.4)
  })
})
