"""Issue check: the ECS bundle run by real Airflow, its container's command really executed."""
