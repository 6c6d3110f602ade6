import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { block, identifier, literal, modulePath, type Python, python } from '../text/python'

const PATH = 'plugins/virtual_python_plugin.py'

/** Which tool builds a virtualenv, by the module that is patched; Airflow 3 would take uv instead where it finds it. */
const BUILDERS: Record<string, { tool: string; python: Python[]; patches: Python[] }> = {
  'airflow.utils.python_virtualenv': {
    tool: 'virtualenv',
    python: [
      python`if python_bin is not None:
    command.append(f"--python={python_bin}")`,
    ],
    patches: [],
  },
  'airflow.providers.standard.utils.python_virtualenv': {
    tool: 'venv',
    python: [],
    patches: [python`python_virtualenv._use_uv = lambda: False`],
  },
}

function pluginCode(plan: BundlePlan): Python {
  const { virtualenvModule, virtualenvBuilder } = plan.forms
  const parts = BUILDERS[virtualenvModule]
  if (!parts) throw new Error(`No plugin for ${virtualenvModule}`)
  const [parent, module] = splitModule(virtualenvModule)
  const builder = identifier(virtualenvBuilder)
  return python`"""Builds virtualenvs with the interpreter that runs the worker, whatever its version and path."""

import sys

from airflow.plugins_manager import AirflowPlugin
from ${modulePath(parent)} import ${identifier(module)}


def ${builder}(tmp_dir, python_bin, system_site_packages):
    command = [sys.executable, "-m", ${literal(parts.tool)}, tmp_dir]
    if system_site_packages:
        command.append("--system-site-packages")
    ${block([...parts.python, python`return command`])}


${block([python`python_virtualenv.${builder} = ${builder}`, ...parts.patches])}


class VirtualPythonPlugin(AirflowPlugin):
    name = "virtual_python_plugin"
`
}

function splitModule(path: string): [parent: string, module: string] {
  const dot = path.lastIndexOf('.')
  return [path.slice(0, dot), path.slice(dot + 1)]
}

/** The virtualenv plugin, for the module this release builds virtualenvs in; only where it is asked for. */
export function pluginFile(plan: BundlePlan): GeneratedFile[] {
  const { approach } = plan.answers
  return approach.kind === 'virtualenv' && approach.plugin ? [{ path: PATH, text: pluginCode(plan).code }] : []
}
