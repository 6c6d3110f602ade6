import { commandWords } from './bashJudge'
import { type BuiltBundle, formOf, textAt } from './builtBundle'
import type { Problems } from './bundleChecks'
import { judge, type MarkdownBlock } from './pythonJudge'

const shapeOf = (blocks: MarkdownBlock[]) => blocks.map(({ type, info, pieces }) => [type, info, pieces])

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The commands of a runbook, one block below the other. */
function commandsOf(blocks: MarkdownBlock[]): string {
  return blocks
    .filter(({ type, info }) => type === 'fence' && info === 'bash')
    .map(({ text }) => text)
    .join('\n')
}

/** The words of the harmless twin's commands with what was typed in place of what it had. */
function translate(words: string[], twin: BuiltBundle, bundle: BuiltBundle): string[] {
  const changes = [
    ...twin.plan.pipelines.map(({ slug }, index) => [slug, bundle.plan.pipelines[index]?.slug ?? '']),
    ...(['token', 'password', 'role', 'logGroup'] as const).map((key) => [twin.typed[key], bundle.typed[key]]),
  ] as [string, string][]
  const shown = new RegExp(changes.map(([from]) => from).join('|'), 'g')
  return words.map((word) => word.replace(shown, (from) => changes.find(([each]) => each === from)?.[1] ?? from))
}

function problemOfText(bundle: BuiltBundle, blocks: MarkdownBlock[], twin: MarkdownBlock[]): string | undefined {
  if (JSON.stringify(shapeOf(blocks)) !== JSON.stringify(shapeOf(twin))) return 'has other blocks than its twin'
  const name = folded(bundle.plan.answers.services[0]?.name ?? '')
  return blocks.some(({ text }) => text === name) ? undefined : `no cell shows ${JSON.stringify(name)}`
}

/** An option whose value begins with a dash is one word with it; apart, the words are those of the twin. */
const apart = (words: string[]) => words.flatMap((word) => word.match(/^(--[a-z0-9-]+)=(-.*)$/)?.slice(1) ?? [word])

/** The runbook has the blocks of its harmless twin, and bash takes what was typed for parts of words and nothing else. */
export function checkReadmes(problems: Problems, bundles: BuiltBundle[], twins: BuiltBundle[]): void {
  const all = [...bundles, ...twins]
  const blocks = judge(
    'markdown',
    all.map((bundle) => textAt(bundle, 'README.md')),
  ).map(({ value }) => value ?? [])
  const words = commandWords(blocks.map(commandsOf))
  for (const [index, bundle] of bundles.entries()) {
    // Of its own form, as a config that is too long for RunTask stands in a task definition.
    const position = all.findIndex((each, place) => place >= bundles.length && formOf(each) === formOf(bundle))
    const twin = all[position]
    if (twin === undefined) throw new Error(`No harmless bundle has ${formOf(bundle)}`)
    problems.note(index, 'README.md', problemOfText(bundle, blocks[index] ?? [], blocks[position] ?? []))
    const meant = translate(words[position] ?? [], twin, bundle)
    if (meant.length === 0 || JSON.stringify(apart(words[index] ?? [])) !== JSON.stringify(meant))
      problems.note(index, 'README.md', `runs ${JSON.stringify(words[index])} instead of ${JSON.stringify(meant)}`)
  }
}
