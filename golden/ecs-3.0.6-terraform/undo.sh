#!/usr/bin/env bash
# Takes back what deploy.sh and secrets.sh have made, and nothing else. Asks before it begins.
# Usage: ./undo.sh [--yes] [--profile NAME]
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")"

SCRIPT=undo.sh
ACCOUNT=123456789012
REGION=us-east-2
NAME=platform-airflow
BUCKET=platform-airflow-dags
RECORD=openmetadata-ingestion/platform-airflow.json

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

YES=''
while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    --yes) YES=yes ;;
    *) fail "usage: ./$SCRIPT [--yes] [--profile NAME]" ;;
  esac
  shift
done

environment() { jq -r "$@" "$WORK/environment.json"; }

look_at_environment() {
  there ResourceNotFoundException aws mwaa get-environment --name="$NAME" --query Environment --output json ||
    fail "There is no environment $NAME in $REGION." "aws mwaa list-environments --region $REGION names those there are."
  say "$ANSWER" >"$WORK/environment.json"
  STATUS=$(environment .Status)
}

# An environment takes a change only when it is at rest. After a failed update it does, too.
check_environment() {
  step "Environment $NAME"
  look_at_environment
  case $STATUS in
    AVAILABLE) ;;
    UPDATE_FAILED) say 'Its last update failed; the next one starts from what it had before.' ;;
    *) fail "It is $STATUS, and takes no change now." 'Run this again when it is AVAILABLE.' ;;
  esac
  say "It is $STATUS."
}

await_environment() {
  say 'The update takes 20 to 30 minutes. Leaving now leaves it running; the next run says how it went.'
  SECONDS=0
  while :; do
    sleep 30
    look_at_environment
    say "$STATUS after $((SECONDS / 60)) min"
    case $STATUS in
      AVAILABLE | UNAVAILABLE | *_FAILED) break ;;
    esac
  done
  if [ "$STATUS" != AVAILABLE ] || [ "$(environment '.LastUpdate.Status // empty')" = FAILED ]; then
    fail "The update failed: $(environment '.LastUpdate.Error.ErrorMessage // "MWAA says no reason"')." \
      "The log groups airflow-$NAME-Scheduler and airflow-$NAME-Worker tell more."
  fi
}

# What update-environment is asked for: want [jq options] FILTER
want() {
  jq "$@" "$WORK/update.json" >"$WORK/next.json"
  mv "$WORK/next.json" "$WORK/update.json"
}

# Takes our versions of an object away, so that what was there before is there again.
take_back() {
  recorded --arg key "$1" '.objects[]? | select(.key == $key) | .version' >"$WORK/versions"
  while read -r GONE; do
    aws s3api delete-object --bucket="$BUCKET" --key="$1" --version-id="$GONE" >"$WORK/deleted"
  done <"$WORK/versions"
  remember --arg key "$1" '.objects |= map(select(.key != $key))'
}

# How each kind is told and taken away. What is gone already is no fault.
told() {
  jq -r '
    (.objects[]? | "  object \(.key)"),
    (.environment // {} | to_entries[] | "  environment: its \(.key) as before"),
    (.options // {} | to_entries[] | "  environment: its option \(.key) as before"),
    (.stacks[]? | "  stack \(.), and all that is in it"),
    (.taskDefinitions[]? | "  task definition \(.)"),
    (.clusters[]? | "  cluster \(.)"),
    (.logGroups[]? | "  log group \(.), and its logs"),
    (.repositories[]? | "  repository \(.), and its images"),
    (.policies[]? | "  policy \(.name) of the role \(.role)"),
    (.roles[]? | "  role \(.)"),
    (.["secrets-manager"][]? | "  secret \(.), to be restored within 7 days"),
    (.["parameter-store"][]? | "  parameter \(.)")' "$WORK/record.json"
}

ask() {
  step 'What is taken back'
  if [ "$(recorded length)" = 0 ]; then
    say 'Nothing: no run of deploy.sh or secrets.sh has left a record.'
    exit 0
  fi
  told | sort -u
  if [ -n "$YES" ]; then return; fi
  printf 'Type yes to go on: '
  REPLY=''
  IFS= read -r REPLY || say ''
  if [ "$REPLY" != yes ]; then
    AGAIN='Nothing was changed.'
    fail ''
  fi
}

gone() { there "$@" || say 'It is gone already.'; }

# each KIND FUNCTION NAME: of what the record names, one after the other; what is done is no more in the record.
each() {
  recorded --arg kind "$1" '.[$kind][]?' >"$WORK/names"
  while read -r OF; do
    step "$3 $OF"
    "$2" "$OF"
    remember --arg kind "$1" --arg name "$OF" '.[$kind] -= [$name]'
  done <"$WORK/names"
}

undo_dags() {
  step 'DAGs'
  FOLDER=$(environment '.DagS3Path // "dags"')
  recorded --arg folder "${FOLDER%/}/openmetadata/" '[.objects[]?.key | select(startswith($folder))] | unique[]' >"$WORK/keys"
  take_all_back
}

take_all_back() {
  while read -r KEY; do
    say "$KEY"
    take_back "$KEY"
  done <"$WORK/keys"
}

undo_objects() {
  step 'Uploaded files'
  recorded '[.objects[]?.key] | unique[]' >"$WORK/keys"
  take_all_back
}

nothing_of() {
  case $1 in
    Requirements) : ;;
    *) printf 'PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' ;;
  esac
}

# restore KIND: the environment takes again what it had. It cannot be left without a file, so where it had none it takes
# one that installs nothing.
restore() {
  if [ "$(recorded --arg kind "$1" '(.environment // {}) | has($kind)')" = false ]; then return; fi
  KEY=$(environment ".${1}S3Path // empty")
  HAS=$(environment ".${1}S3ObjectVersion // empty")
  if [ -z "$(recorded --arg version "$HAS" '.objects[]? | select(.version == $version) | .key')" ]; then
    say "The environment takes none of our files as its $1; that stays."
    return
  fi
  WAS=$(recorded --arg kind "$1" '.environment[$kind].key')
  VERSION=$(recorded --arg kind "$1" '.environment[$kind].version')
  if [ -z "$WAS" ]; then
    nothing_of "$1" >"$WORK/nothing"
    WAS=$KEY
    VERSION=$(aws s3api put-object --bucket="$BUCKET" --key="$KEY" --body "$WORK/nothing" --query VersionId --output text)
  fi
  want --arg kind "$1" --arg key "$WAS" --arg version "$VERSION" '.[$kind + "S3Path"] = $key | .[$kind + "S3ObjectVersion"] = $version'
}

# Of the options only ours, and only where it has the value we gave it.
restore_options() {
  want --slurpfile found "$WORK/environment.json" --slurpfile record "$WORK/record.json" '
    ($found[0].AirflowConfigurationOptions // {}) as $now
    | (reduce (($record[0].options // {}) | to_entries[]) as $one ($now;
        if .[$one.key] != $one.value.value then .
        elif $one.value.before == "" then del(.[$one.key])
        else .[$one.key] = $one.value.before end)) as $after
    | if $after == $now then . else .AirflowConfigurationOptions = $after end'
}

undo_environment() {
  step 'The environment'
  say "{\"Name\": \"$NAME\"}" >"$WORK/update.json"
  restore Requirements
  restore Plugins
  restore_options
  if [ "$(jq length "$WORK/update.json")" = 1 ]; then
    say 'Nothing to change.'
  else
    aws mwaa update-environment --cli-input-json "file://$WORK/update.json" >"$WORK/updated"
    await_environment
  fi
  remember 'del(.environment, .options)'
}

undo_stack() {
  aws cloudformation delete-stack --stack-name="$1"
  aws cloudformation wait stack-delete-complete --stack-name="$1"
}
undo_prefix() { aws s3 rm "s3://$BUCKET/$1" --recursive; }
undo_task_definition() { gone 'already inactive|INACTIVE|not exist|Unable' aws ecs deregister-task-definition --task-definition="$1"; }
undo_cluster() { gone ClusterNotFound aws ecs delete-cluster --cluster="$1"; }
undo_log_group() { gone ResourceNotFound aws logs delete-log-group --log-group-name="$1"; }
undo_repository() { gone RepositoryNotFound aws ecr delete-repository --repository-name="$1" --force; }
undo_role() { gone NoSuchEntity aws iam delete-role --role-name="$1"; }
undo_secret() { gone 'ResourceNotFound|scheduled for deletion' aws secretsmanager delete-secret --secret-id="$1" --recovery-window-in-days 7; }
undo_parameter() { gone ParameterNotFound aws ssm delete-parameter --name="$1"; }

# A policy that was there before is put there again.
undo_policies() {
  recorded '.policies[]? | @base64' >"$WORK/names"
  while read -r ONE; do
    base64 -d <<<"$ONE" >"$WORK/policy.json"
    ROLE=$(jq -r .role "$WORK/policy.json")
    POLICY=$(jq -r .name "$WORK/policy.json")
    step "Policy $POLICY of the role $ROLE"
    jq .before "$WORK/policy.json" >"$WORK/before.json"
    if [ "$(cat "$WORK/before.json")" = null ]; then
      gone NoSuchEntity aws iam delete-role-policy --role-name="$ROLE" --policy-name="$POLICY"
    else
      aws iam put-role-policy --role-name="$ROLE" --policy-name="$POLICY" --policy-document="file://$WORK/before.json"
    fi
    remember --slurpfile taken "$WORK/policy.json" '.policies -= $taken'
  done <"$WORK/names"
}

forget_record() {
  step "Record s3://$BUCKET/$RECORD"
  aws s3api delete-object --bucket="$BUCKET" --key="$RECORD" >"$WORK/deleted"
  rm -f record.json
  CHANGED=''
  say '' 'All that was made from here is taken back.'
}

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

check_account
load_record
ask
check_environment
undo_dags
undo_environment
undo_objects
each stacks undo_stack Stack
each prefixes undo_prefix Folder
each taskDefinitions undo_task_definition 'Task definition'
each clusters undo_cluster Cluster
each logGroups undo_log_group 'Log group'
each repositories undo_repository Repository
undo_policies
each roles undo_role Role
each secrets-manager undo_secret Secret
each parameter-store undo_parameter Parameter
forget_record
