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
