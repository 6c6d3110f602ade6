UPDATE_AGAIN='Upload it and update the environment with its version, as README.md says.'

# taken KIND OPTION: the object the environment takes, in $WORK/taken. Ends the check where there is none.
taken() {
  known
  KEY=$(environment ".${1}S3Path // empty")
  VERSION=$(environment ".${1}S3ObjectVersion // empty")
  if [ -z "$KEY" ]; then
    fail 'the environment takes no such file.' "$UPDATE_AGAIN"
    exit 0
  fi
  ask '404|Not Found|NoSuchKey' aws s3api head-object --bucket="$BUCKET" --key="$KEY" --output json || {
    fail "s3://$BUCKET/$KEY is not there." "$UPDATE_AGAIN"
    exit 0
  }
  NEWEST=$(found '.VersionId // empty')
  ask 'NoSuchVersion|NoSuchKey|404' aws s3api get-object --bucket="$BUCKET" --key="$KEY" \
    ${VERSION:+--version-id="$VERSION"} "$WORK/taken" || {
    fail "version $VERSION of s3://$BUCKET/$KEY, which the environment takes, is not there." "$UPDATE_AGAIN"
    exit 0
  }
}

newest() {
  if [ -n "$VERSION" ] && [ "$VERSION" != "$NEWEST" ]; then
    fail "the environment takes version $VERSION of $KEY; the bucket's newest is $NEWEST." \
      'Update the environment with the newest version, or put the older one back.'
    exit 0
  fi
}

# requirements FILE: the environment's may hold lines of its own beside ours.
requirements() {
  taken Requirements
  LINE=$(tr -d '\r' <"$WORK/taken" | jq -Rrn --rawfile ours "$1" '
    [inputs] as $there | $ours | split("\n")
    | map(select(. != "" and (startswith("#") | not))) - $there | first // empty')
  if [ -n "$LINE" ]; then
    fail "what the environment takes has not the line $LINE" "$UPDATE_AGAIN"
    exit 0
  fi
  newest
  ok "the environment takes $KEY, which holds the bundle's lines."
}

# plugins FILE...: each has to be in the archive; its names stand in it as they are.
plugins() {
  taken Plugins
  for FILE in "$@" wheels/*.whl; do
    if [ -e "$FILE" ] && ! grep -aqF -e "${FILE##*/}" "$WORK/taken"; then
      fail "what the environment takes has not ${FILE##*/} in it." "$UPDATE_AGAIN"
      exit 0
    fi
  done
  newest
  ok "the environment takes $KEY, which holds the bundle's files."
}
