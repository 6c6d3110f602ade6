# What pip said last: "ok", or the lines that tell why not. Its word on packages it does not look at is no failure.
PIP_SAID='
  [.events[].message | split("\n")[]] as $lines
  | def last_of(f): [$lines | to_entries[] | select(.value | f) | .key] | max // -1;
  last_of(test("Successfully installed")) as $done
  | last_of(test("Collecting |Downloading ")) as $busy
  | last_of(test("Requirement already satisfied")) as $there
  | [$lines[$done + 1:][] | select(test("ERROR:|No matching distribution|ResolutionImpossible|timed out|Timeout"))
     | select(test("dependency resolver does not currently") | not)] as $errors
  | if ($errors | length) > 0 then $errors[:2] | join(" / ")
    elif $done > $busy or ($there >= 0 and $busy < 0) then "ok"
    elif $busy >= 0 then "pip was ended before it had finished, which MWAA does after 9 minutes"
    else "" end'

# MWAA starts without the packages when pip fails, and is AVAILABLE all the same.
install_log() {
  logs "$1" "${1}Logs"
  ask ResourceNotFoundException aws logs describe-log-streams --log-group-name="$GROUP" \
    --log-stream-name-prefix=requirements_install --output json || {
    skip "there is no log group $GROUP."
    exit 0
  }
  STREAM=$(found '.logStreams // [] | max_by(.lastEventTimestamp // .creationTime // 0) | .logStreamName // empty')
  if [ -z "$STREAM" ]; then
    skip "no stream requirements_install… in $GROUP: its level has to be INFO, and the update has to be done."
    exit 0
  fi
  STALE=$(found --slurpfile environment "$WORK/environment.json" "$SECONDS_OF"' [.logStreams[].lastEventTimestamp // 0] | max
    | . < ($environment[0].LastUpdate.CreatedAt // 0 | seconds) * 1000')
  if [ "$STALE" = true ]; then
    skip "$STREAM in $GROUP is older than the last update, and there is none since."
    exit 0
  fi
  ask ResourceNotFoundException aws logs get-log-events --log-group-name="$GROUP" --log-stream-name="$STREAM" --output json
  SAID=$(found "$PIP_SAID")
  case $SAID in
    ok) ok "pip has installed everything ($STREAM)." ;;
    '') skip "$STREAM in $GROUP says neither that pip has installed nor that it has failed." ;;
    *'No matching distribution'* | *'Could not find a version'*)
      fail "pip found no such package: $SAID" 'Open the way to the package index, or correct the line; its files have to fit the Python of this release.'
      ;;
    *ResolutionImpossible* | *onflict*)
      fail "two lines ask for different versions: $SAID" 'Loosen the line that is not of the bundle, or use the virtualenv or ECS approach.'
      ;;
    *) fail "pip failed: $SAID" "Read $STREAM in $GROUP, mend requirements.txt, and update the environment." ;;
  esac
}
