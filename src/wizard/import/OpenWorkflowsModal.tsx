import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import FileUpload from '@cloudscape-design/components/file-upload'
import FormField from '@cloudscape-design/components/form-field'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { textAt } from '../../answers/valueAt'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { importWorkflows } from '../../import/importWorkflows'
import type { ServiceList } from '../services/useServiceList'
import { addedServices } from './addedServices'
import { ImportedParts } from './ImportedParts'
import { serverOffers } from './serverOffers'
import { useWorkflowTexts } from './useWorkflowTexts'

interface Props {
  line: ConnectorLine
  list: ServiceList
  onAdded: (text: string) => void
  onClose: () => void
}

const counted = (count: number) => (count === 1 ? '1 service' : `${count} services`)

const UPLOAD_TEXTS = {
  uploadButtonText: (multiple: boolean) => (multiple ? 'Choose files' : 'Choose a file'),
  dropzoneText: (multiple: boolean) => (multiple ? 'Drop files here' : 'Drop a file here'),
  removeFileAriaLabel: (index: number) => `Remove file ${index + 1}`,
  limitShowFewer: 'Show fewer',
  limitShowMore: 'Show more',
  errorIconAriaLabel: 'Error',
  warningIconAriaLabel: 'Warning',
}

/** Takes workflow YAML, shows what became of it, and adds the services only when told to. Nothing pasted is kept. */
export function OpenWorkflowsModal({ line, list, onAdded, onClose }: Props) {
  const form = useFormContext()
  const [pasted, setPasted] = useState('')
  const [chosen, setChosen] = useState<File[]>([])
  const [ticked, setTicked] = useState<Record<string, boolean>>({})
  const files = useWorkflowTexts(pasted, chosen)
  const contents = files.map(({ name, text }) => `${name}\n${text}`).join('\0')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the files are a new list each time; their contents count.
  const outcome = useMemo(() => {
    const beside = list.read().map(({ service }) => ({
      name: textAt(service, 'name').trim(),
      connector: textAt(service, 'connector'),
    }))
    return importWorkflows(files, line, beside)
  }, [contents, line, list])
  const offers = serverOffers(outcome.server, form.getValues)
  const takes = (path: string, answered: boolean) => ticked[path] ?? !answered
  const { services } = outcome

  const add = () => {
    for (const { path, value, answered } of offers)
      if (takes(path, answered)) form.setValue(path, value, { shouldDirty: true })
    list.write(addedServices(list.read(), services))
    onClose()
    onAdded(`${counted(services.length)} of workflow YAML ${services.length === 1 ? 'was' : 'were'} added.`)
  }

  return (
    <Modal
      visible
      size="large"
      header="Open workflow YAML"
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={services.length === 0} onClick={add}>
              {services.length === 0 ? 'Add services' : `Add ${counted(services.length)}`}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField
          stretch
          label="Workflow YAML"
          description="One workflow, or several with --- between them. Values of secrets are left behind."
        >
          <Textarea value={pasted} rows={8} spellcheck={false} onChange={({ detail }) => setPasted(detail.value)} />
        </FormField>
        <FormField label="Or files">
          <FileUpload
            multiple
            value={chosen}
            accept=".yaml,.yml,.json"
            tokenLimit={3}
            i18nStrings={UPLOAD_TEXTS}
            onChange={({ detail }) => setChosen(detail.value)}
          />
        </FormField>
        {files.length > 0 && <ImportedParts outcome={outcome} />}
        {services.length > 0 && offers.length > 0 && (
          <FormField label="Answers on other steps" description="Those that differ from yours are not ticked.">
            {offers.map(({ path, label, answered }) => (
              <Checkbox
                key={path}
                checked={takes(path, answered)}
                onChange={({ detail }) => setTicked((now) => ({ ...now, [path]: detail.checked }))}
              >
                {label}
              </Checkbox>
            ))}
          </FormField>
        )}
      </SpaceBetween>
    </Modal>
  )
}
