"""Generated DAGs executed: real Airflow, real OpenMetadata, and what came of it."""
