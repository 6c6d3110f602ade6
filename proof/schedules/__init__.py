"""The schedules the product takes, by the croniter that Airflow asks."""
