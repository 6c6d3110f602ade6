import type { languages } from 'monaco-editor/editor'

/** JSON needs five rules to be coloured. Monaco's own support is a language service with a worker of 128 kB. */
export const jsonTokens: languages.IMonarchLanguage = {
  tokenPostfix: '.json',
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'string.key'],
      [/"(?:[^"\\]|\\.)*"/, 'string.value'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'keyword'],
      [/[{}[\],:]/, 'delimiter'],
    ],
  },
}

/** pip's requirement lines: comments, options, names, versions. */
export const requirementsTokens: languages.IMonarchLanguage = {
  tokenPostfix: '.requirements',
  tokenizer: {
    root: [
      [/(?:^|\s)#.*$/, 'comment'],
      [/^\s*-[-\w]+/, 'keyword'],
      [/--[-\w]+/, 'keyword'],
      [/(?:[=<>!~]=|===|[<>])\s*[\w.*+!-]+/, 'number'],
      [/"[^"]*"|'[^']*'/, 'string'],
      [/[\w.-]+/, 'type'],
    ],
  },
}
