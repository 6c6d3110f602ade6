import type { editor } from 'monaco-editor/editor'

/** Token kinds and their colours. Monaco's own themes miss 4.5:1 on comments, types and shell variables, above all on marked lines. */
type Palette = Readonly<Record<string, string>>

const LIGHT: Palette = {
  '': '0f141a',
  comment: '4d5c3c',
  keyword: '0000d6',
  string: 'a31515',
  'string.key': '0451a5',
  'string.yaml': '0451a5',
  number: '07644a',
  type: '00646b',
  tag: '800000',
  variable: '7a3e00',
  constant: '9c1c6b',
  'attribute.name': '7a3e00',
  invalid: 'b5200d',
}

const DARK: Palette = {
  '': 'dedee3',
  comment: '9db58a',
  keyword: '7db8f7',
  string: 'e5a98e',
  'string.key': '9cdcfe',
  'string.yaml': 'e5a98e',
  number: 'b5cea8',
  type: '5fd3bc',
  tag: '7db8f7',
  variable: 'e5c890',
  constant: 'e0a3d0',
  'attribute.name': 'e5c890',
  invalid: 'ff9d93',
}

const rules = (palette: Palette): editor.ITokenThemeRule[] => [
  ...Object.entries(palette).map(([token, foreground]) => ({ token, foreground })),
  { token: 'strong', fontStyle: 'bold' },
  { token: 'emphasis', fontStyle: 'italic' },
]

/** The ground of the page, so that the editor looks like the plain text it takes over from. */
function colors(ground: string, ink: string, faint: string): editor.IColors {
  return {
    'editor.background': ground,
    'editor.foreground': ink,
    'editorLineNumber.foreground': faint,
    'editorLineNumber.activeForeground': ink,
    // Brackets coloured by depth fall below the contrast, too.
    'editorBracketHighlight.foreground1': ink,
    'editorBracketHighlight.foreground2': ink,
    'editorBracketHighlight.foreground3': ink,
  }
}

export const lightTheme: editor.IStandaloneThemeData = {
  base: 'vs',
  inherit: false,
  rules: rules(LIGHT),
  colors: colors('#ffffff', '#0f141a', '#656871'),
}

export const darkTheme: editor.IStandaloneThemeData = {
  base: 'vs-dark',
  inherit: false,
  rules: rules(DARK),
  colors: colors('#161d26', '#dedee3', '#a4a4ad'),
}
