"""DAGs with PythonOperator, in the worker's own Python."""
