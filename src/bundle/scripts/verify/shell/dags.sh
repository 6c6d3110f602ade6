dags_folder() {
  FOLDER=$(environment '.DagS3Path // "dags"')
  FOLDER=${FOLDER%/}/openmetadata/
}

# dags FILE...: those of the bucket have to be ours, byte by byte.
dags() {
  known
  dags_folder
  mkdir -p "$WORK/dags"
  ask 'no such thing' aws s3 cp "s3://$BUCKET/$FOLDER" "$WORK/dags/" --recursive --only-show-errors
  WRONG=''
  for FILE in "$@"; do
    if [ ! -e "$WORK/dags/${FILE##*/}" ]; then
      WRONG="$WRONG ${FILE##*/} is missing;"
    elif [ "$(jq -Rs . "$FILE")" != "$(jq -Rs . "$WORK/dags/${FILE##*/}")" ]; then
      WRONG="$WRONG ${FILE##*/} is not the bundle's;"
    fi
  done
  if [ -z "$WRONG" ]; then
    ok "$# files in s3://$BUCKET/$FOLDER are the bundle's."
  else
    fail "in s3://$BUCKET/$FOLDER${WRONG%;}." "Upload this bundle's DAGs again, as README.md says."
  fi
}

# The time of the newest upload or of the last update, whichever is later, in milliseconds.
NEWEST_CHANGE='
  ([.Contents[]?.LastModified | seconds] | max // 0) as $uploaded
  | ($environment[0].LastUpdate.CreatedAt // 0 | seconds) as $updated
  | [$uploaded, $updated] | max * 1000'

# import_errors FILE...: what Airflow has said of our DAGs since then.
import_errors() {
  logs DAGProcessing DagProcessingLogs
  dags_folder
  ask 'no such thing' aws s3api list-objects-v2 --bucket="$BUCKET" --prefix="$FOLDER" --output json
  if [ -z "$ANSWER" ]; then ANSWER='{}'; fi
  SINCE=$(found --slurpfile environment "$WORK/environment.json" "$SECONDS_OF $NEWEST_CHANGE")
  ask ResourceNotFoundException aws logs filter-log-events --log-group-name="$GROUP" --start-time="$SINCE" \
    --filter-pattern='"Failed to import"' --output json || {
    skip "there is no log group $GROUP."
    exit 0
  }
  for FILE in "$@"; do
    SAID=$(found --arg file "/openmetadata/${FILE##*/}" '
      [.events[].message | select(contains($file))] | last // empty | split("\n") | map(select(test("\\S"))) | last')
    if [ -n "$SAID" ]; then
      fail "${FILE##*/} cannot be imported: $SAID" \
        "A missing module is a failed install (see above); anything else stands whole in the log group $GROUP."
      exit 0
    fi
  done
  ok "$GROUP names no import error since the last change."
}
