environment() { jq -r "$@" "$WORK/environment.json"; }

# look_at_environment: what MWAA says of it, for the checks below.
look_at_environment() {
  echo '{}' >"$WORK/environment.json"
  if ask ResourceNotFoundException aws mwaa get-environment --name="$NAME" --query Environment --output json; then
    say "$ANSWER" >"$WORK/environment.json"
    environment_state
  else
    fail "there is none of this name in $REGION." "aws mwaa list-environments --region $REGION names those there are."
  fi
}

environment_state() {
  STATUS=$(environment .Status)
  REASON=$(environment '.LastUpdate.Error.ErrorMessage // "MWAA names no reason"')
  case $STATUS,$(environment '.LastUpdate.Status // empty') in
    AVAILABLE,FAILED | *_FAILED,* | UNAVAILABLE,*)
      fail "it is $STATUS and its last update failed: $REASON." \
        "Mend that and update it again; the log groups airflow-$NAME-Scheduler and airflow-$NAME-Worker tell more."
      ;;
    AVAILABLE,*) ok 'AVAILABLE, its last update succeeded.' ;;
    *) fail "it is $STATUS, which takes 20 to 30 minutes." 'Run this again when it is AVAILABLE.' ;;
  esac
}

# known: whether there is anything to look at; otherwise the check is over.
known() {
  if [ "$(environment length)" = 0 ]; then
    skip 'nothing is known of the environment.'
    exit 0
  fi
}

# A time as AWS prints it: seconds in version 1 of the command line, a text in version 2.
SECONDS_OF='def seconds: if type == "number" then floor
  else tostring | sub("\\.[0-9]+"; "") | sub("\\+00:00$"; "Z") | fromdateiso8601 end;'

# logs COMPONENT KEY: the log group's name in GROUP; ends the check where Airflow writes none.
logs() {
  known
  GROUP=airflow-$NAME-$1
  if [ "$(environment ".LoggingConfiguration.$2.Enabled")" = false ]; then
    skip "the environment writes no log group $GROUP; switch it on to have this checked."
    exit 0
  fi
}

# differs WHAT HAS MEANT
differs() {
  if [ -n "$2" ] && [ "$2" != "$3" ]; then WRONG="$WRONG its $1 is $2, not $3;"; fi
}

# made_for: what the files were written for.
made_for() {
  known
  WRONG=''
  differs 'Airflow version' "$(environment '.AirflowVersion // empty')" "$RELEASE"
  differs 'execution role' "$(environment '.ExecutionRoleArn // empty')" "$EXECUTION_ROLE"
  differs bucket "$(environment '.SourceBucketArn // empty | split(":") | last')" "$BUCKET"
  if [ -z "$WRONG" ]; then
    ok "Airflow $RELEASE, the role and the bucket are those of the answers."
  else
    fail "${WRONG# }" 'Change the answers in the wizard, make the bundle anew, and deploy that one.'
  fi
}
