/**
 * The editor with the few features a read-only text needs; the full package brings language services of several megabytes.
 * Imported lazily only, through `EditorPane`.
 */
import { editor, languages } from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/lineSelection/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/languages/definitions/hcl/register'
import 'monaco-editor/languages/definitions/ini/register'
import 'monaco-editor/languages/definitions/markdown/register'
import 'monaco-editor/languages/definitions/python/register'
import 'monaco-editor/languages/definitions/shell/register'
import 'monaco-editor/languages/definitions/yaml/register'
import { darkTheme, lightTheme } from './themes'
import { jsonTokens, requirementsTokens } from './tokens'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

languages.register({ id: 'json' })
languages.setMonarchTokensProvider('json', jsonTokens)
languages.register({ id: 'requirements' })
languages.setMonarchTokensProvider('requirements', requirementsTokens)

editor.defineTheme('preview-light', lightTheme)
editor.defineTheme('preview-dark', darkTheme)

export { editor }
