/** How long the container's log is kept; Airflow keeps a copy of each run's in its own log. */
export const LOG_RETENTION_DAYS = 30
