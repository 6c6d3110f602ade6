# dags FILE...: uploads those that the bucket has not, and takes away those that an earlier bundle had.
dags() {
  FOLDER=$(environment '.DagS3Path // "dags"')
  FOLDER=${FOLDER%/}/openmetadata
  step "DAGs in s3://$BUCKET/$FOLDER/"
  mkdir -p "$WORK/dags"
  aws s3 cp "s3://$BUCKET/$FOLDER/" "$WORK/dags/" --recursive --only-show-errors
  COUNT=$CHANGES
  for FILE in "$@"; do
    OWN=${FILE##*/}
    if [ -e "$WORK/dags/$OWN" ] && same "$FILE" "$WORK/dags/$OWN"; then continue; fi
    if would "Upload $FILE"; then upload "$FILE" "$FOLDER/$OWN"; fi
  done
  say "$@" >"$WORK/names"
  recorded --arg folder "$FOLDER/" --rawfile names "$WORK/names" '
    ($names | split("\n") | map($folder + (split("/") | last))) as $here
    | [.objects[]?.key | select(startswith($folder))] - $here | unique[]' >"$WORK/stale"
  while read -r KEY; do
    if would "Take away $KEY, which is no more in the answers"; then take_back "$KEY"; fi
  done <"$WORK/stale"
  if [ "$COUNT" = "$CHANGES" ]; then unchanged 'The DAGs'; fi
}
