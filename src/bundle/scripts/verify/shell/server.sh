# call PATH: by curl, which takes options on standard input; the answer is in $WORK/answer, its status in $WORK/status.
call() {
  curl --silent --show-error --max-time 20 "${CURL_OPTIONS[@]}" --config - --output "$WORK/answer" \
    --write-out '%{http_code}' --url "$SERVER/api/v1/$1" >"$WORK/status" 2>"$WORK/error"
}

unreached() {
  skip "$SERVER does not answer from here: $(tail -n 1 "$WORK/error") It may answer inside the VPC alone; the first run will tell."
  exit 0
}

server() {
  call system/version </dev/null || unreached
  STATUS=$(cat "$WORK/status")
  if [ "$STATUS" != 200 ] || ! HAS=$(jq -er .version "$WORK/answer" 2>"$WORK/error"); then
    fail "$SERVER answers $STATUS, but not as OpenMetadata does." 'Correct the address in the answers; something before the server may ask for a login.'
  elif [ "${HAS%.*}" != "${SERVER_VERSION%.*}" ]; then
    fail "it is OpenMetadata $HAS, and the bundle is for $SERVER_VERSION; the client refuses another line." 'Change the version in the answers, make the bundle anew, and deploy that one.'
  else
    ok "OpenMetadata $HAS answers."
  fi
}

secret_value() { aws secretsmanager get-secret-value --secret-id="$1" --query SecretString --output text; }
parameter_value() { aws ssm get-parameter --name="$1" --with-decryption --query Parameter.Value --output text; }

# token READER NAME: asked for only by --with-token; it goes by a pipe and stands in no argument, file or output.
token() {
  if [ -z "$TOKEN_TOO" ]; then
    skip "not tried; --with-token reads it and asks the server whether it is good."
    return
  fi
  set +x
  TOKEN=$("$1" "$2" 2>"$WORK/error") || {
    skip "it could not be read: $(tail -n 1 "$WORK/error")"
    return
  }
  case $TOKEN in
    '' | *[!A-Za-z0-9._-]*)
      fail 'what the secret holds is no token: a blank, a quote or a line end is in it.' 'Put it in anew, the token alone.'
      return
      ;;
  esac
  printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" | call users/loggedInUser || unreached
  STATUS=$(cat "$WORK/status")
  case $STATUS in
    200) ok "the server knows it as $(jq -r '.name // "a user"' "$WORK/answer")." ;;
    401 | 403) fail "the server refuses it ($STATUS): it is of another server, was made anew since, or has expired." 'Copy it from Settings, Bots, ingestion-bot, and put it in anew.' ;;
    *) skip "the server answers $STATUS, which says nothing of the token." ;;
  esac
}
