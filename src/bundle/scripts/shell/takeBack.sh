# Takes our versions of an object away, so that what was there before is there again.
take_back() {
  recorded --arg key "$1" '.objects[]? | select(.key == $key) | .version' >"$WORK/versions"
  while read -r GONE; do
    aws s3api delete-object --bucket="$BUCKET" --key="$1" --version-id="$GONE" >"$WORK/deleted"
  done <"$WORK/versions"
  remember --arg key "$1" '.objects |= map(select(.key != $key))'
}
