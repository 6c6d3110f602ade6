import { expect, it } from 'vitest'
import { languageOf } from './languageOf'

it.each([
  ['dags/a.py', 'python'],
  ['dags/config/a.yaml', 'yaml'],
  ['a.yml', 'yaml'],
  ['iam/role.json', 'json'],
  ['scripts/upload.sh', 'shell'],
  ['README.md', 'markdown'],
  ['ecs/main.tf', 'hcl'],
  ['airflow.cfg', 'ini'],
  ['requirements.txt', 'requirements'],
  ['dags/requirements-venv.txt', 'requirements'],
  ['constraints-3.11.txt', 'requirements'],
  ['notes.txt', 'plaintext'],
  ['LICENSE', 'plaintext'],
  ['v1.2/Makefile', 'plaintext'],
  ['a.constructor', 'plaintext'],
])('%s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language)
})
