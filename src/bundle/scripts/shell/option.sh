# option NAME VALUE: update-environment takes the whole map, and what is not sent is gone.
option() {
  step "Airflow option $1"
  OPTION=$(environment --arg name "$1" '(.AirflowConfigurationOptions // {})[$name] // empty')
  if [ "$OPTION" = "$2" ]; then
    unchanged 'The option'
    return
  fi
  UPDATE=yes
  if would "Set it to $2, beside the options that are there"; then
    remember --arg name "$1" --arg before "$OPTION" --arg value "$2" \
      'if .options | has($name)? then . else .options[$name] = {before: $before, value: $value} end'
    want --slurpfile found "$WORK/environment.json" --arg name "$1" --arg value "$2" \
      '.AirflowConfigurationOptions = (.AirflowConfigurationOptions // $found[0].AirflowConfigurationOptions // {}) + {($name): $value}'
  fi
}
