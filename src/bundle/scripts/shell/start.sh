PROFILE=''
STEP='Reading the options'
WORK=$(mktemp -d)
AGAIN="Mend what is said above and run ./$SCRIPT again: it goes on from what is there."
export AWS_PAGER=''

say() { printf '%s\n' "$@"; }

fail() {
  say "$@" >&2
  exit 1
}

step() {
  STEP=$1
  say '' "== $1"
}

# Every call goes to the account and region of the answers. A profile that is named goes before keys in the environment.
aws() { command aws --region "$REGION" ${PROFILE:+--profile "$PROFILE"} "$@"; }

# Asks for something that may not be there: there PATTERN COMMAND... What is found is in ANSWER; an error that does not
# say what the pattern says ends the script.
there() {
  MISSING=$1
  shift
  if ANSWER=$("$@" 2>"$WORK/error"); then return 0; fi
  if [[ $(cat "$WORK/error") =~ $MISSING ]]; then return 1; fi
  fail "$(cat "$WORK/error")"
}

finish() {
  CODE=$?
  trap - EXIT
  save || CODE=1
  rm -rf "$WORK"
  if [ "$CODE" != 0 ]; then say '' "Stopped at: $STEP." "$AGAIN" >&2; fi
  exit "$CODE"
}
trap finish EXIT
