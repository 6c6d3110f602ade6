import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { keepsVirtualenvs } from '../../catalog/keepsVirtualenvs'
import { nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { CheckInput } from '../../components/CheckInput'
import { TextInput } from '../../components/TextInput'
import { refuseSecret } from '../refuseSecret'
import { useAnswers } from '../state/answersContext'
import { versionsIn } from '../state/versionsIn'

/** Whether the plugin does anything on a release, in a line. */
function pluginReason(release: string | undefined): string {
  if (release === undefined) return 'The official recipe has one. Only old Airflow releases need it.'
  const { family, virtualenvInImage } = nearestMwaaRelease(release)
  if (family === '2.0-2.2')
    return `Airflow ${release} looks for virtualenv on the PATH, where MWAA does not have it: switch it on.`
  if (family === '3.x')
    return `Airflow ${release} makes virtualenvs with Python’s own venv, so it does not need the plugin. It does no harm.`
  return virtualenvInImage
    ? `MWAA’s image for ${release} ships virtualenv, so the plugin is not needed. It does no harm.`
    : `Airflow ${release} finds virtualenv by itself once requirements.txt names it, as the bundle’s does. It does no harm.`
}

/** What PythonVirtualenvOperator asks besides. */
export function VirtualenvFields() {
  const { values } = useAnswers()
  const { release } = versionsIn(values)
  const cacheable = release === undefined || keepsVirtualenvs(release)
  return (
    <Container header={<Header variant="h2">Virtualenv</Header>}>
      <SpaceBetween size="m">
        <CheckInput
          name="approach.plugin"
          label="Add the virtualenv plugin"
          description={`${pluginReason(release)} It adds plugins.zip and needs core.lazy_load_plugins set to False.`}
        />
        <TextInput
          name="approach.cachePath"
          label="Cache folder"
          placeholder="/usr/local/airflow/openmetadata-venv"
          constraint={
            cacheable
              ? 'Keeps the virtualenv on the worker between runs. Blank builds it anew for each run, which takes minutes.'
              : `Needs Airflow 2.8.1 or later; leave it blank on ${release}.`
          }
          refuse={refuseSecret}
        />
      </SpaceBetween>
    </Container>
  )
}
