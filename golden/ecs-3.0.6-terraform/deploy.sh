#!/usr/bin/env bash
# Brings account and environment to what this bundle says, step by step; what is so already is left.
# Usage: ./deploy.sh [--dry-run] [--profile NAME]
# --dry-run says what would be changed, and changes nothing.
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")"

SCRIPT=deploy.sh
ACCOUNT=123456789012
REGION=us-east-2
NAME=platform-airflow
BUCKET=platform-airflow-dags
RECORD=openmetadata-ingestion/platform-airflow.json
RELEASE=3.0.6
EXECUTION_ROLE=arn:aws:iam::123456789012:role/service-role/platform-airflow-execution

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

DRY_RUN=''
while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    --dry-run) DRY_RUN=yes ;;
    *) fail "usage: ./$SCRIPT [--dry-run] [--profile NAME]" ;;
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

# agree WHAT FOUND MEANT
agree() {
  if [ -n "$2" ] && [ "$2" != "$3" ]; then
    fail "Its $1 is $2; the answers say $3." 'Change the answers, make the bundle anew, and use that one.'
  fi
}


# What the files were written for.
agree_environment() {
  agree 'Airflow version' "$(environment '.AirflowVersion // empty')" "$RELEASE"
  agree 'execution role' "$(environment '.ExecutionRoleArn // empty')" "$EXECUTION_ROLE"
  agree bucket "$(environment '.SourceBucketArn // empty | split(":") | last')" "$BUCKET"
}

keep_record() {
  if [ "$(recorded length)" = 0 ]; then
    remember --arg made "$SCRIPT" '.by = $made'
    save
  fi
}

deployed() {
  if [ "$CHANGES" = 0 ]; then
    say '' 'Nothing to change.'
  elif [ -n "$DRY_RUN" ]; then
    say '' "A dry run: nothing was changed. $CHANGES changes are to be made."
  else
    say '' 'Done.'
  fi
}

CHANGES=0

# Says what comes next; false in a dry run, which leaves it at that. Before the first change the record is there: whoever
# may not keep one should not begin, and a run that stops before it leaves nothing behind.
would() {
  CHANGES=$((CHANGES + 1))
  if [ -n "$DRY_RUN" ]; then
    say "would: $1"
    return 1
  fi
  keep_record || exit 1
  say "$1 ..."
}

unchanged() { say "$1: nothing to change"; }

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

check_bucket() {
  step "Bucket $BUCKET"
  VERSIONING=$(aws s3api get-bucket-versioning --bucket="$BUCKET" --query Status --output text)
  if [ "$VERSIONING" != Enabled ]; then
    fail 'It keeps no versions, and MWAA takes files by their version. Have it keep them:' \
      "aws s3api put-bucket-versioning --region $REGION --bucket $BUCKET --versioning-configuration Status=Enabled"
  fi
  say 'It keeps versions.'
}

# Whether a task definition of ECS has all of ours: it has fields of its own besides, and gives lists of names in its own order.
holds() {
  jq -en --argjson found "$1" --slurpfile meant "$2" '
    def ordered: if type == "array" and all(.[]; type == "object" and has("name")) then sort_by(.name) else . end;
    def holds($found; $meant):
      if ($meant | type) == "object" then
        ($found | type) == "object" and all($meant | keys[]; . as $key | holds($found[$key]; $meant[$key]))
      elif ($meant | type) == "array" then
        ($found | type) == "array" and ($found | length) == ($meant | length)
        and all(range($meant | length); . as $at | holds(($found | ordered)[$at]; ($meant | ordered)[$at]))
      else $found == $meant end;
    holds($found; $meant[0])' >"$WORK/held"
}

# applied FAMILY FILE: Terraform makes it; what is left to do here is to see whether it has.
applied() {
  step "Task definition $1"
  if ! there 'Unable to describe|does not exist' aws ecs describe-task-definition --task-definition="$1" --query taskDefinition --output json; then
    fail 'It is not there: Terraform makes the ECS side, before this script.' \
      'terraform -chdir=ecs init && terraform -chdir=ecs apply'
  fi
  if ! holds "$ANSWER" "$2"; then
    fail "Its newest revision is not what $2 says: Terraform makes that, before this script." \
      'terraform -chdir=ecs apply'
  fi
  unchanged 'What Terraform made'
}

digest() {
  if command -v sha256sum >"$WORK/found"; then sha256sum; else shasum -a 256; fi <"$1"
}

same() { [ "$(digest "$1")" = "$(digest "$2")" ]; }

# upload FILE KEY: the bucket gives it a version, which is in VERSION.
upload() {
  VERSION=$(aws s3api put-object --bucket="$BUCKET" --key="$2" --body "$1" --query VersionId --output text)
  remember --arg key "$2" --arg version "$VERSION" '.objects += [{key: $key, version: $version}]'
}

# Takes our versions of an object away, so that what was there before is there again.
take_back() {
  recorded --arg key "$1" '.objects[]? | select(.key == $key) | .version' >"$WORK/versions"
  while read -r GONE; do
    aws s3api delete-object --bucket="$BUCKET" --key="$1" --version-id="$GONE" >"$WORK/deleted"
  done <"$WORK/versions"
  remember --arg key "$1" '.objects |= map(select(.key != $key))'
}

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

check_account
check_environment
agree_environment
check_bucket
load_record
applied openmetadata-ingestion ecs/task-definition.json
dags dags/openmetadata/snowflake_prod_metadata.py dags/openmetadata/snowflake_prod_metadata.yaml dags/openmetadata/snowflake_prod_usage.py dags/openmetadata/snowflake_prod_usage.yaml dags/openmetadata/snowflake_prod_profiler.py dags/openmetadata/snowflake_prod_profiler.yaml
deployed
