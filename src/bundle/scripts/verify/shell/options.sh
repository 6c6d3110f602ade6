# option KEY VALUE
option() {
  known
  HAS=$(environment --arg key "$1" '.AirflowConfigurationOptions[$key] // empty')
  if [ "$HAS" = "$2" ]; then
    ok "$1 is $2."
  else
    fail "$1 is ${HAS:-not set}, so Airflow loads the plugin too late or not at all." "Set $1 to $2 and update the environment."
  fi
}
