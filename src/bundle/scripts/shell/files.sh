say "{\"Name\": \"$NAME\"}" >"$WORK/update.json"
UPDATE=''

ours() { [ -n "$(recorded --arg version "$1" '.objects[]? | select(.version == $version) | .key')" ]; }

# fetch KEY VERSION FILE
fetch() {
  aws s3api get-object --bucket="$BUCKET" --key="$1" ${2:+--version-id="$2"} "$3" >"$WORK/fetched"
}

# current KIND NAME: where the environment has its file, in KEY; the file, where it has one, in the folder of work.
current() {
  KEY=$(environment ".${1}S3Path // empty")
  HAS=$(environment ".${1}S3ObjectVersion // empty")
  rm -f "$WORK/current"
  if [ -n "$KEY" ]; then fetch "$KEY" "$HAS" "$WORK/current"; fi
}

# take KIND FILE NAME: has the environment take it, under the name its own file has.
take() {
  UPDATE=yes
  if would "Upload $3"; then
    if [ "$(recorded --arg kind "$1" '.environment | has($kind)' 2>"$WORK/error")" != true ] || ! ours "$HAS"; then
      remember --arg kind "$1" --arg key "$KEY" --arg version "$HAS" '.environment[$kind] = {key: $key, version: $version}'
    fi
    upload "$2" "${KEY:-$3}"
    want --arg kind "$1" --arg key "${KEY:-$3}" --arg version "$VERSION" \
      '.[$kind + "S3Path"] = $key | .[$kind + "S3ObjectVersion"] = $version'
  fi
}
