# agree WHAT FOUND MEANT
agree() {
  if [ -n "$2" ] && [ "$2" != "$3" ]; then
    fail "Its $1 is $2; the answers say $3." 'Change the answers, make the bundle anew, and use that one.'
  fi
}


# What the files were written for.
agree_environment() {
  agree 'Airflow version' "$(environment '.AirflowVersion // empty')" "$RELEASE"
  agree 'execution role' "$(environment '.ExecutionRoleArn // empty')" "$EXECUTION_ROLE"
  agree bucket "$(environment '.SourceBucketArn // empty | split(":") | last')" "$BUCKET"
}
