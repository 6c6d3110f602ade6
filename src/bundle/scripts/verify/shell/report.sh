# Every call below reads; none changes the account.
export AWS_PAGER='' TZ=UTC
PROFILE=''
TOKEN_TOO=''
while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    --with-token) TOKEN_TOO=yes ;;
    *) printf '%s\n' "usage: ./$SCRIPT [--profile NAME] [--with-token]" >&2 && exit 2 ;;
  esac
  shift
done
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

# A profile that is named goes before keys in the environment.
aws() { command aws --region "$REGION" ${PROFILE:+--profile "$PROFILE"} "$@"; }

say() { printf '%s\n' "$*"; }
told() { say "$1" >>"$WORK/outcomes" && say "$2"; }
ok() { told ok "ok    $SUBJECT: $*"; }
skip() { told skip "skip  $SUBJECT: $*"; }

# fail CAUSE FIX
fail() { told FAIL "FAIL  $SUBJECT: $1" && say "      fix: $2"; }

# check SUBJECT FUNCTION [ARGUMENT...]: one that fails does not end the script.
check() {
  SUBJECT=$1
  shift
  set +e
  (
    set -e
    "$@"
  ) 2>"$WORK/trouble"
  CODE=$?
  set -e
  if [ "$CODE" != 0 ]; then
    fail "It could not be checked: $(tail -n 1 "$WORK/trouble")" 'Run this again; if it stays, look at it in the console.'
  fi
}

# ask GONE COMMAND...: the answer of AWS in ANSWER, or 1 where its words match GONE. Where neither, the check is over.
ask() {
  GONE=$1
  shift
  if ANSWER=$("$@" 2>"$WORK/error"); then return 0; fi
  SAID=$(tr '\n' ' ' <"$WORK/error")
  case $SAID in
    *AccessDenied* | *'(403)'* | *UnauthorizedOperation* | *'not authorized'*)
      skip "you have no right to $2 $3, so nothing is known of it."
      exit 0
      ;;
  esac
  if grep -Eq "$GONE" "$WORK/error"; then return 1; fi
  fail "$2 $3 was refused: $SAID" 'Mend what AWS names, and run this again.'
  exit 0
}

# found FILTER: a part of the answer.
found() { jq -r "$@" <<<"$ANSWER"; }

finish() {
  COUNTS=$(jq -Rrn '[inputs] | "\(map(select(. == "ok")) | length) ok, \(map(select(. == "FAIL")) | length) failed, \(map(select(. == "skip")) | length) not checked"' "$WORK/outcomes")
  say "$COUNTS"
  if grep -qx FAIL "$WORK/outcomes"; then exit 1; fi
}
