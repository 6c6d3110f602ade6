#!/usr/bin/env bash
# Asks for each secret that the files name, without showing what is typed, and creates or changes it.
# Nothing typed keeps what is there.
# Usage: ./secrets.sh [--profile NAME]
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")"

SCRIPT=secrets.sh
ACCOUNT=123456789012
REGION=us-east-2
BUCKET=platform-airflow-dags
RECORD=openmetadata-ingestion/platform-airflow.json
STORE=secrets-manager

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

while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    *) fail "usage: ./$SCRIPT [--profile NAME]" ;;
  esac
  shift
done

check_account() {
  step "Account $ACCOUNT in $REGION"
  CALLER=$(aws sts get-caller-identity --output json)
  FOUND=$(jq -r .Account <<<"$CALLER")
  if [ "$FOUND" != "$ACCOUNT" ]; then
    fail "You are signed in to account $FOUND; the answers name account $ACCOUNT." \
      'Sign in to that one, or name its profile: --profile NAME.'
  fi
  say "You are $(jq -r .Arn <<<"$CALLER")."
}

# remember_one KIND NAME
remember_one() {
  remember --arg kind "$1" --arg name "$2" '.[$kind] = ((.[$kind] // []) + [$name] | unique)'
}

LEFT_OUT=''

secret_there() {
  case $STORE in
    secrets-manager) there ResourceNotFoundException aws secretsmanager describe-secret --secret-id="$1" --query DeletedDate --output text ;;
    *) there ParameterNotFound aws ssm get-parameter --name="$1" --query Parameter.Type --output text ;;
  esac
}

# The value comes on standard input: it is in no argument, no file and no history.
make_secret() {
  case $STORE in
    secrets-manager) aws secretsmanager create-secret --name="$1" --secret-string file:///dev/stdin ;;
    *) aws ssm put-parameter --name="$1" --type SecureString --value file:///dev/stdin ;;
  esac
}

change_secret() {
  case $STORE in
    secrets-manager) aws secretsmanager put-secret-value --secret-id="$1" --secret-string file:///dev/stdin ;;
    *) aws ssm put-parameter --name="$1" --type SecureString --overwrite --value file:///dev/stdin ;;
  esac
}

# What is typed, without showing it: a line, or a key in PEM, whose lines end with one that says so.
ask_value() {
  VALUE=''
  IFS= read -rs VALUE || [ -n "$VALUE" ] || say '(the input has ended)'
  case $VALUE in
    '-----BEGIN '*)
      while [[ $VALUE != *'-----END '* ]] && IFS= read -rs LINE; do VALUE=$VALUE$'\n'$LINE; done
      LINE=''
      ;;
  esac
  say ''
}

# secret NAME: asks without showing what is typed. Nothing typed keeps what is there.
secret() {
  STEP="Secret $1"
  if secret_there "$1"; then
    DELETED=$ANSWER
    printf 'New value of %s, or Enter to keep it: ' "$1"
  else
    DELETED=none
    printf 'Value of %s: ' "$1"
  fi
  ask_value
  if [ -z "$VALUE" ] && [ "$DELETED" = none ]; then
    LEFT_OUT="$LEFT_OUT $1"
    say 'Left out.'
  elif [ -z "$VALUE" ]; then
    say 'Kept.'
  elif [ "$DELETED" = none ]; then
    printf %s "$VALUE" | make_secret "$1" >"$WORK/made"
    remember_one "$STORE" "$1"
    say 'Made.'
  else
    if [ "$STORE" = secrets-manager ] && [ "$DELETED" != None ]; then aws secretsmanager restore-secret --secret-id="$1" >"$WORK/restored"; fi
    printf %s "$VALUE" | change_secret "$1" >"$WORK/made"
    say 'Changed.'
  fi
  VALUE=''
}

secrets_done() {
  STEP='The secrets'
  if [ -n "$LEFT_OUT" ]; then fail '' "Not there yet:$LEFT_OUT. The pipelines fail without."; fi
  say '' 'Every secret is there. Next: ./deploy.sh'
}

check_account
load_record
secret /openmetadata/ingestion-bot
secrets_done
