import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { keepsVirtualenvs } from '../../catalog/keepsVirtualenvs'
import { nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { CheckInput } from '../../components/CheckInput'
import { SuggestInput } from '../../components/SuggestInput'
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

const CACHE_PATH = '/usr/local/airflow/venv-cache'

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
        <SuggestInput
          name="approach.cachePath"
          label="Cache folder"
          placeholder={CACHE_PATH}
          options={
            cacheable
              ? [{ value: CACHE_PATH, description: 'Writable on MWAA’s workers, and outside the DAGs folder' }]
              : []
          }
          constraint={
            cacheable
              ? 'Keeps the virtualenv on the worker, so that only its first run spends the minutes that installing takes. Blank installs for every run.'
              : `Leave it blank: the operator of Airflow ${release} builds each virtualenv anew, as venv_cache_path came with 2.8.`
          }
          refuse={refuseSecret}
        />
      </SpaceBetween>
    </Container>
  )
}
