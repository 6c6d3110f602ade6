# What was made, and what there was before, is kept as one object in the bucket: undo.sh takes back what stands in it.
CHANGED=''

load_record() {
  step "Record s3://$BUCKET/$RECORD"
  if [ -e record.json ]; then
    cp record.json "$WORK/record.json"
    say 'The last run could not keep it there; the one in record.json is newer.'
  elif there NoSuchKey aws s3api get-object --bucket="$BUCKET" --key="$RECORD" "$WORK/record.json"; then
    say 'There is one.'
  else
    say '{}' >"$WORK/record.json"
    say 'There is none: nothing was set up from here yet.'
  fi
}

recorded() { jq -r "$@" "$WORK/record.json"; }

remember() {
  jq "$@" "$WORK/record.json" >"$WORK/next.json"
  mv "$WORK/next.json" "$WORK/record.json"
  CHANGED=yes
}

save() {
  if [ -z "$CHANGED" ]; then return 0; fi
  CHANGED=''
  if aws s3api put-object --bucket="$BUCKET" --key="$RECORD" --body "$WORK/record.json" >"$WORK/saved"; then
    rm -f record.json
    return 0
  fi
  cp "$WORK/record.json" record.json
  say "The record of what was made could not be kept at s3://$BUCKET/$RECORD. Keep record.json, from which the next run here goes on." >&2
  return 1
}
