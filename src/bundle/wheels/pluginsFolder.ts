/** Where MWAA unpacks plugins.zip on every component, before it installs anything (mwaa.md §3). */
export const PLUGINS_FOLDER = '/usr/local/airflow/plugins'
