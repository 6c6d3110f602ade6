update_environment() {
  step 'The environment takes the new files'
  if [ -z "$UPDATE" ]; then
    unchanged 'The environment'
  elif would 'Update it, which restarts Airflow and ends running tasks'; then
    save
    aws mwaa update-environment --cli-input-json "file://$WORK/update.json" >"$WORK/updated"
    await_environment
  fi
}
