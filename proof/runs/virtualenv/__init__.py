"""DAGs with PythonVirtualenvOperator, which builds its environment while the task runs."""
