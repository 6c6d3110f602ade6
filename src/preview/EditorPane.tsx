import { useLayoutEffect, useRef } from 'react'
import { type CodeViewProps, codeViewLabel } from './codeView'
import { languageOf, wraps } from './languageOf'
import { lineEdit } from './lineEdit'
import { editor } from './monaco'

/** One editor and one model, made once; all later props are applied to them. */
interface Pane {
  view: editor.IStandaloneCodeEditor
  model: editor.ITextModel
  marks: editor.IEditorDecorationsCollection
  path: string | undefined
}

const prefersLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

function createPane(host: HTMLElement): Pane {
  const model = editor.createModel('', 'plaintext')
  const view = editor.create(host, {
    model,
    readOnly: true,
    domReadOnly: true,
    // Tab leaves the editor: nobody is trapped in a text they can't type in.
    tabFocusMode: true,
    automaticLayout: true,
    minimap: { enabled: false },
    lineNumbers: 'on',
    lineNumbersMinChars: 3,
    wordWrap: 'off',
    scrollBeyondLastLine: false,
    smoothScrolling: !prefersLessMotion(),
    cursorBlinking: prefersLessMotion() ? 'solid' : 'blink',
    folding: false,
    glyphMargin: false,
    renderLineHighlight: 'none',
    renderFinalNewline: 'off',
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    fontFamily: 'var(--preview-font)',
    fontSize: 13,
    lineHeight: 20,
    padding: { top: 8, bottom: 8 },
    scrollbar: { alwaysConsumeMouseWheel: false },
    fixedOverflowWidgets: true,
  })
  return { view, model, marks: view.createDecorationsCollection(), path: undefined }
}

function showText(pane: Pane, { path, text }: CodeViewProps): boolean {
  if (pane.path !== path) {
    pane.path = path
    pane.model.setValue(text)
    editor.setModelLanguage(pane.model, languageOf(path))
    pane.view.updateOptions({ ariaLabel: codeViewLabel(path), wordWrap: wraps(path) ? 'on' : 'off' })
    pane.view.setScrollPosition({ scrollTop: 0, scrollLeft: 0 }, editor.ScrollType.Immediate)
    return true
  }
  const edit = lineEdit(pane.model.getValue(), text)
  if (!edit) return false
  const { first, last } = edit
  const endColumn = pane.model.getLineMaxColumn(last)
  const range = { startLineNumber: first, startColumn: 1, endLineNumber: last, endColumn }
  pane.model.applyEdits([{ range, text: edit.text }])
  return true
}

function showMarks(pane: Pane, lines: readonly number[]): void {
  pane.marks.set(
    lines.map((line) => ({
      range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
      options: {
        isWholeLine: true,
        className: 'preview-changed-line',
        linesDecorationsClassName: 'preview-changed-bar',
        overviewRuler: { color: '#0972d3', position: editor.OverviewRulerLane.Full },
      },
    })),
  )
}

/** The file in Monaco, read-only, with the changed lines marked and the first of them in view. */
export function EditorPane(props: CodeViewProps) {
  const { path, text, changedLines, dark } = props
  const host = useRef<HTMLDivElement>(null)
  const pane = useRef<Pane>(undefined)

  // Before paint, so that the plain text gives way to a finished editor.
  useLayoutEffect(() => {
    if (!host.current) return
    const created = createPane(host.current)
    pane.current = created
    return () => {
      created.view.dispose()
      created.model.dispose()
    }
  }, [])

  useLayoutEffect(() => {
    editor.setTheme(dark ? 'preview-dark' : 'preview-light')
  }, [dark])

  useLayoutEffect(() => {
    if (!pane.current) return
    const moved = showText(pane.current, { path, text, changedLines, dark })
    showMarks(pane.current, changedLines)
    const [first] = changedLines
    // Someone reading in the editor is not pulled away.
    if (moved && first && !pane.current.view.hasTextFocus())
      pane.current.view.revealLineInCenterIfOutsideViewport(first)
  }, [path, text, changedLines, dark])

  return <div className="preview-editor" ref={host} />
}
