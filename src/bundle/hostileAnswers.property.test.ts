import { afterAll, describe, expect, test } from 'vitest'
import type { ApproachKind } from '../answers/approach'
import { loadCatalog } from '../catalog/loadedCatalog'
import { type BuiltBundle, buildWith, isInTask } from '../testing/builtBundle'
import {
  checkConfigs,
  checkEveryFile,
  checkJson,
  checkPageTexts,
  checkPython,
  checkTemplates,
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

const cases = (['python', 'ecs', 'virtualenv'] as const).flatMap((kind) =>
  (['separate', 'inline'] as const).map((layout) => ({ kind, layout })),
)

const catalog = await loadCatalog('2.10.3', '1.12.14')

const LONG = { ...HARMLESS, texts: HARMLESS.texts.map((text) => text.padEnd(1_000, 'a')) }

const isMixed = ({ plan }: BuiltBundle) => new Set(plan.pipelines.map((pipeline) => isInTask(plan, pipeline))).size > 1

function problemsOf(kind: ApproachKind, layout: Layout, typed: Typed[]): (string | undefined)[] {
  const build = (each: Typed) => buildWith(catalog, kind, layout, each)
  const bundles = typed.map(build)
  const twins = [build(HARMLESS), build(LONG)]
  const problems = new Problems(bundles)
  checkEveryFile(problems, bundles)
  checkPageTexts(problems, checkPython(problems, twins))
  checkConfigs(problems)
  checkJson(problems)
  checkTemplates(problems)
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
  test.each(cases)('$kind, $layout', ({ kind, layout }) => {
    const values = hostileTyped.filter((typed) => !isMixed(buildWith(catalog, kind, layout, typed)))
    const all = expectNoProblems({
      values,
      runs: BUNDLES,
      salt: cases.findIndex((each) => each.kind === kind && each.layout === layout),
      problems: (batch) => problemsOf(kind, layout, batch),
    })
    tried.add(all.flatMap(({ texts, ...others }) => [...texts, ...Object.values(others)]))
  })

  test('a decent share of the texts is taken by the schema', () => {
    expect(acceptance.accepted / acceptance.asked).toBeGreaterThan(0.4)
  })
})
