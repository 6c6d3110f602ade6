#!/usr/bin/env bash
# Looks at what was deployed and changes nothing. Ends with 1 where a check has failed.
# usage: ./verify.sh [--profile NAME] [--with-token]
# What stands in single quotes is jq's, whose variables look like the shell's.
# shellcheck disable=SC2016
set -euo pipefail
cd "$(dirname "$0")"

SCRIPT=verify.sh
ACCOUNT=123456789012
REGION=us-east-2
NAME=platform-airflow
BUCKET=platform-airflow-dags
RELEASE=3.0.6
EXECUTION_ROLE=arn:aws:iam::123456789012:role/service-role/platform-airflow-execution
SERVER=https://openmetadata.example.com
SERVER_VERSION=1.12.14
CURL_OPTIONS=(--proto '=http,https')

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

account() {
  ask 'no such thing' aws sts get-caller-identity --output json
  if [ "$(found .Account)" = "$ACCOUNT" ]; then
    ok "you are $(found .Arn)."
  else
    fail "you are signed in to account $(found .Account), and the bundle is for $ACCOUNT." \
      'Sign in to that account, or name its profile: --profile NAME.'
  fi
}

# In another account everything else would be of something else.
only_there() {
  if ! grep -qx ok "$WORK/outcomes"; then
    SUBJECT='Everything else'
    skip 'the account has to be right first.'
    finish
    exit 1
  fi
}

environment() { jq -r "$@" "$WORK/environment.json"; }

# look_at_environment: what MWAA says of it, for the checks below.
look_at_environment() {
  echo '{}' >"$WORK/environment.json"
  if ask ResourceNotFoundException aws mwaa get-environment --name="$NAME" --query Environment --output json; then
    say "$ANSWER" >"$WORK/environment.json"
    environment_state
  else
    fail "there is none of this name in $REGION." "aws mwaa list-environments --region $REGION names those there are."
  fi
}

environment_state() {
  STATUS=$(environment .Status)
  REASON=$(environment '.LastUpdate.Error.ErrorMessage // "MWAA names no reason"')
  case $STATUS,$(environment '.LastUpdate.Status // empty') in
    AVAILABLE,FAILED | *_FAILED,* | UNAVAILABLE,*)
      fail "it is $STATUS and its last update failed: $REASON." \
        "Mend that and update it again; the log groups airflow-$NAME-Scheduler and airflow-$NAME-Worker tell more."
      ;;
    AVAILABLE,*) ok 'AVAILABLE, its last update succeeded.' ;;
    *) fail "it is $STATUS, which takes 20 to 30 minutes." 'Run this again when it is AVAILABLE.' ;;
  esac
}

# known: whether there is anything to look at; otherwise the check is over.
known() {
  if [ "$(environment length)" = 0 ]; then
    skip 'nothing is known of the environment.'
    exit 0
  fi
}

# A time as AWS prints it: seconds in version 1 of the command line, a text in version 2.
SECONDS_OF='def seconds: if type == "number" then floor
  else tostring | sub("\\.[0-9]+"; "") | sub("\\+00:00$"; "Z") | fromdateiso8601 end;'

# logs COMPONENT KEY: the log group's name in GROUP; ends the check where Airflow writes none.
logs() {
  known
  GROUP=airflow-$NAME-$1
  if [ "$(environment ".LoggingConfiguration.$2.Enabled")" = false ]; then
    skip "the environment writes no log group $GROUP; switch it on to have this checked."
    exit 0
  fi
}

# differs WHAT HAS MEANT
differs() {
  if [ -n "$2" ] && [ "$2" != "$3" ]; then WRONG="$WRONG its $1 is $2, not $3;"; fi
}

# made_for: what the files were written for.
made_for() {
  known
  WRONG=''
  differs 'Airflow version' "$(environment '.AirflowVersion // empty')" "$RELEASE"
  differs 'execution role' "$(environment '.ExecutionRoleArn // empty')" "$EXECUTION_ROLE"
  differs bucket "$(environment '.SourceBucketArn // empty | split(":") | last')" "$BUCKET"
  if [ -z "$WRONG" ]; then
    ok "Airflow $RELEASE, the role and the bucket are those of the answers."
  else
    fail "${WRONG# }" 'Change the answers in the wizard, make the bundle anew, and deploy that one.'
  fi
}

PUT_IT_IN='Put it in, as README.md says; its value is asked for and not shown.'

# The value is never asked for here.
secret() {
  if ! ask ResourceNotFoundException aws secretsmanager describe-secret --secret-id="$1" --output json; then
    fail "there is none of this name in Secrets Manager in $REGION." "$PUT_IT_IN"
  elif [ -n "$(found '.DeletedDate // empty')" ]; then
    fail 'it is marked for deletion, and cannot be read.' "aws secretsmanager restore-secret --region $REGION --secret-id $1"
  else
    ok 'it is there.'
  fi
}

parameter() {
  FILTER=$(jq -nc --arg name "$1" '[{Key: "Name", Option: "Equals", Values: [$name]}]')
  ask ParameterNotFound aws ssm describe-parameters --parameter-filters "$FILTER" --output json
  if [ "$(found '.Parameters | length')" = 0 ]; then
    fail "there is none of this name in Parameter Store in $REGION." "$PUT_IT_IN"
  else
    ok "it is there, a $(found '.Parameters[0].Type')."
  fi
}

# role NAME: one that Fargate may take on.
role() {
  if ! ask NoSuchEntity aws iam get-role --role-name="$1" --output json; then
    fail 'there is no such role.' 'Set up the ECS side again, as README.md says.'
  elif [ "$(found '.Role.AssumeRolePolicyDocument | tostring | contains("ecs-tasks.amazonaws.com")')" = false ]; then
    fail 'Fargate may not take it on: its trust policy does not name ecs-tasks.amazonaws.com.' 'Add that service to its trust policy.'
  else
    ok 'it is there, and Fargate may take it on.'
  fi
}

# policy ROLE POLICY DOCUMENT: each statement has to stand in it as it was written.
policy() {
  if ! ask NoSuchEntity aws iam get-role-policy --role-name="$1" --policy-name="$2" --output json; then
    fail "the role $1 has no policy $2." 'Give it its rights, as README.md says.'
    return
  fi
  MISSING=$(found --argjson ours "$3" '
    def canonical: if type == "object" then with_entries(.value |= canonical)
      elif type == "array" then map(canonical) | sort | if length == 1 then first else . end else . end;
    (.PolicyDocument.Statement | [.] | flatten | map(canonical)) as $has
    | [$ours[] | select((canonical as $one | any($has[]; . == $one)) | not).Sid] | join(", ")')
  if [ -z "$MISSING" ]; then
    ok "it stands in the role $1 as it was written."
  else
    fail "in the role $1 it is not what the bundle says: $MISSING." 'Give the role its rights anew, as README.md says.'
  fi
}

SET_UP='Set up the ECS side again, as README.md says.'

cluster() {
  ask ClusterNotFoundException aws ecs describe-clusters --clusters="$1" --output json || ANSWER='{}'
  STATUS=$(found '.clusters[0].status // "not there"')
  if [ "$STATUS" = ACTIVE ]; then ok 'ACTIVE.'; else fail "it is $STATUS." "$SET_UP"; fi
}

# task_definition NAME EXPECTED: each value of ours, by the name it has there.
task_definition() {
  if ! ask 'Unable to describe|ClientException' aws ecs describe-task-definition --task-definition="$1" --output json; then
    fail 'there is no active one of this name.' "$SET_UP"
    return
  fi
  WRONG=$(found --argjson ours "$2" '
    .taskDefinition as $one | ([$one.containerDefinitions[] | select(.name == $ours.container)][0]) as $container
    | ({container: $container.name, image: $container.image, cpu: $one.cpu, memory: $one.memory,
       executionRole: $one.executionRoleArn, taskRole: $one.taskRoleArn} + ($container.logConfiguration.options // {})) as $has
    | [$ours | to_entries[] | select($has[.key] != .value) | "\(.key) is \($has[.key] // "not there"), not \(.value)"]
    | join("; ")')
  if [ -z "$WRONG" ]; then
    ok "revision $(found .taskDefinition.revision) has the container, image, log and roles of the answers."
  else
    fail "$WRONG." "$SET_UP A newer revision that is not the bundle's would be used instead of it."
  fi
}

log_group() {
  ask 'no such thing' aws logs describe-log-groups --log-group-name-prefix="$1" --output json
  if [ "$(found --arg name "$1" '[.logGroups[] | select(.logGroupName == $name)] | length')" = 0 ]; then
    fail 'there is none, so no task can start.' "$SET_UP"
  else
    ok 'it is there.'
  fi
}

# image REPOSITORY TAG: of one's own copy in ECR.
image() {
  if ask 'RepositoryNotFound|ImageNotFound' aws ecr describe-images --repository-name="$1" --image-ids "imageTag=$2" --output json; then
    ok "it is in ECR, of $(found '.imageDetails[0].imagePushedAt')."
  else
    fail "there is no $1:$2 in ECR." 'Copy the image into ECR, as README.md says.'
  fi
}

# vpc SUBNETS GROUPS: all of one VPC.
vpc() {
  read -ra SUBNETS <<<"$1"
  read -ra GROUPS_OF_TASK <<<"$2"
  ask 'InvalidSubnetID' aws ec2 describe-subnets --subnet-ids "${SUBNETS[@]}" --output json || {
    fail "a subnet is not there: $SAID" 'Correct the subnets in the answers, and deploy the new bundle.'
    exit 0
  }
  PLACES=$(found '.Subnets[] | "\(.SubnetId) is in \(.VpcId)"')
  ask 'InvalidGroup' aws ec2 describe-security-groups --group-ids "${GROUPS_OF_TASK[@]}" --output json || {
    fail "a security group is not there: $SAID" 'Correct the security groups in the answers, and deploy the new bundle.'
    exit 0
  }
  PLACES="$PLACES
$(found '.SecurityGroups[] | "\(.GroupId) is in \(.VpcId)"')"
  CLOSED=$(found '.SecurityGroups | if all(.[]; (.IpPermissionsEgress | length) == 0) then "yes" else empty end')
  if [ "$(jq -Rrn '[inputs | split(" ") | last] | unique | length' <<<"$PLACES")" != 1 ]; then
    fail "subnets and security groups are not of one VPC: ${PLACES//$'\n'/, }." 'Choose all of one VPC in the answers, and deploy the new bundle.'
  elif [ -n "$CLOSED" ]; then
    fail 'the security groups let nothing out.' 'Allow outgoing HTTPS (port 443) and the ports of the source.'
  else
    ok "subnets and security groups are of ${PLACES##* }."
  fi
}

# What a subnet's table says of everything outside, whether it is the subnet's own or the main one of the VPC.
WAY_OUT='
  (first(.RouteTables[] | select(any(.Associations[]; .SubnetId == $subnet)))
   // first(.RouteTables[] | select(any(.Associations[]; .Main == true)))).Routes // []
  | map(select(.DestinationCidrBlock == "0.0.0.0/0")) | first // {}
  | if .State == "blackhole" then "blackhole"
    else .NatGatewayId // .TransitGatewayId // .NetworkInterfaceId // .InstanceId // .GatewayId // "none" end'

# way_out SUBNET PUBLIC_IP HOST SERVICES: how the task gets its image, its log and its secrets.
way_out() {
  ask 'InvalidSubnetID' aws ec2 describe-subnets --subnet-ids "$1" --output json || {
    skip 'there is no such subnet.'
    exit 0
  }
  VPC="Name=vpc-id,Values=$(found '.Subnets[0].VpcId')"
  ask 'no such thing' aws ec2 describe-route-tables --filters "$VPC" --output json
  WAY=$(found --arg subnet "$1" "$WAY_OUT")
  case $WAY,$2 in
    igw-*,ENABLED) ok "by public IP and $WAY; the image comes from $3." ;;
    igw-*,*)
      fail "its way out is $WAY, and the task has no public IP, so it cannot fetch its image from $3." \
        'Say in the answers that it gets a public IP, or choose a subnet with a NAT gateway.'
      ;;
    blackhole,*) fail 'its way out leads nowhere: what its route named is gone.' 'Mend the default route of the subnet.' ;;
    none,*) endpoints "$3" "$4" ;;
    *) ok "by $WAY; the image comes from $3." ;;
  esac
}

# endpoints HOST SERVICES: all there is in a subnet without a way out.
endpoints() {
  case $1 in
    *.dkr.ecr.*) ;;
    *)
      fail "it has no way out, and the image is at $1." 'Choose a subnet with a NAT gateway, or a copy of the image in ECR and endpoints.'
      return
      ;;
  esac
  ask 'no such thing' aws ec2 describe-vpc-endpoints --filters "$VPC" --output json
  MISSING=$(found --arg services "$2" '
    [.VpcEndpoints[] | select(.State == "available").ServiceName] as $has
    | $services | split(" ") | map(select(. as $one | any($has[]; endswith("." + $one)) | not)) | join(", ")')
  if [ -z "$MISSING" ]; then
    ok 'by the endpoints of the VPC.'
  else
    fail "it has no way out and no endpoint for $MISSING." 'Make these endpoints in the VPC, or choose a subnet with a NAT gateway.'
  fi
}

dags_folder() {
  FOLDER=$(environment '.DagS3Path // "dags"')
  FOLDER=${FOLDER%/}/openmetadata/
}

# dags FILE...: those of the bucket have to be ours, byte by byte.
dags() {
  known
  dags_folder
  mkdir -p "$WORK/dags"
  ask 'no such thing' aws s3 cp "s3://$BUCKET/$FOLDER" "$WORK/dags/" --recursive --only-show-errors
  WRONG=''
  for FILE in "$@"; do
    if [ ! -e "$WORK/dags/${FILE##*/}" ]; then
      WRONG="$WRONG ${FILE##*/} is missing;"
    elif [ "$(jq -Rs . "$FILE")" != "$(jq -Rs . "$WORK/dags/${FILE##*/}")" ]; then
      WRONG="$WRONG ${FILE##*/} is not the bundle's;"
    fi
  done
  if [ -z "$WRONG" ]; then
    ok "$# files in s3://$BUCKET/$FOLDER are the bundle's."
  else
    fail "in s3://$BUCKET/$FOLDER${WRONG%;}." "Upload this bundle's DAGs again, as README.md says."
  fi
}

# The time of the newest upload or of the last update, whichever is later, in milliseconds.
NEWEST_CHANGE='
  ([.Contents[]?.LastModified | seconds] | max // 0) as $uploaded
  | ($environment[0].LastUpdate.CreatedAt // 0 | seconds) as $updated
  | [$uploaded, $updated] | max * 1000'

# import_errors FILE...: what Airflow has said of our DAGs since then.
import_errors() {
  logs DAGProcessing DagProcessingLogs
  dags_folder
  ask 'no such thing' aws s3api list-objects-v2 --bucket="$BUCKET" --prefix="$FOLDER" --output json
  if [ -z "$ANSWER" ]; then ANSWER='{}'; fi
  SINCE=$(found --slurpfile environment "$WORK/environment.json" "$SECONDS_OF $NEWEST_CHANGE")
  ask ResourceNotFoundException aws logs filter-log-events --log-group-name="$GROUP" --start-time="$SINCE" \
    --filter-pattern='"Failed to import"' --output json || {
    skip "there is no log group $GROUP."
    exit 0
  }
  for FILE in "$@"; do
    SAID=$(found --arg file "/openmetadata/${FILE##*/}" '
      [.events[].message | select(contains($file))] | last // empty | split("\n") | map(select(test("\\S"))) | last')
    if [ -n "$SAID" ]; then
      fail "${FILE##*/} cannot be imported: $SAID" \
        "A missing module is a failed install (see above); anything else stands whole in the log group $GROUP."
      exit 0
    fi
  done
  ok "$GROUP names no import error since the last change."
}

# dag ID: what Airflow's own API tells a reader of it. The pattern takes more than the one: _ is any character in it.
dag() {
  known
  LOOK='look at the DAGs page of the Airflow UI.'
  ASKED=$(jq -nc --arg id "$1" '{dag_id_pattern: $id, limit: 100}')
  if ! ANSWER=$(aws mwaa invoke-rest-api --name="$NAME" --method=GET --path=/dags --query-parameters="$ASKED" --output json 2>"$WORK/error"); then
    case $(tr '\n' ' ' <"$WORK/error") in
      *AccessDenied* | *'not authorized'* | *403*) skip "you may not ask Airflow (airflow:InvokeRestApi); $LOOK" ;;
      *) skip "Airflow did not answer: $(tail -n 1 "$WORK/error") Instead, $LOOK" ;;
    esac
    return
  fi
  case $(found --arg id "$1" '[.RestApiResponse.dags[]? | select(.dag_id == $id)][0]
    | if . == null then "none" elif .has_import_errors == true then "broken" elif .is_paused then "off" else "on" end') in
    off) ok 'Airflow has it, switched off.' ;;
    on) ok 'Airflow has it.' ;;
    broken) fail 'Airflow has it as it was before, and cannot import it now.' 'See the import error; a missing module is a failed install.' ;;
    *) fail 'Airflow does not have it.' 'A new file takes about five minutes; after that, the import error says why not.' ;;
  esac
}

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

check Account account
only_there
check 'Environment platform-airflow' look_at_environment
check 'Made for it' made_for
check 'Secret /openmetadata/ingestion-bot' secret /openmetadata/ingestion-bot
check 'Role openmetadata-ingestion-execution' role openmetadata-ingestion-execution
check 'Role openmetadata-ingestion-task' role openmetadata-ingestion-task
check 'Policy openmetadata-ingestion' policy platform-airflow-execution openmetadata-ingestion '[{"Sid":"RunTask","Effect":"Allow","Action":["ecs:RunTask"],"Resource":["arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion:*"],"Condition":{"ArnEquals":{"ecs:cluster":"arn:aws:ecs:us-east-2:123456789012:cluster/openmetadata-ingestion"}}},{"Sid":"FollowAndStopTask","Effect":"Allow","Action":["ecs:DescribeTasks","ecs:StopTask"],"Resource":"arn:aws:ecs:us-east-2:123456789012:task/openmetadata-ingestion/*","Condition":{"ArnEquals":{"ecs:cluster":"arn:aws:ecs:us-east-2:123456789012:cluster/openmetadata-ingestion"}}},{"Sid":"PassTaskRoles","Effect":"Allow","Action":["iam:PassRole"],"Resource":["arn:aws:iam::123456789012:role/openmetadata-ingestion-execution","arn:aws:iam::123456789012:role/openmetadata-ingestion-task"],"Condition":{"StringEquals":{"iam:PassedToService":"ecs-tasks.amazonaws.com"}}},{"Sid":"ReadTaskLog","Effect":"Allow","Action":["logs:GetLogEvents"],"Resource":"arn:aws:logs:us-east-2:123456789012:log-group:/ecs/openmetadata-ingestion:log-stream:ecs/openmetadata-ingestion/*"}]'
check 'Policy openmetadata-ingestion-execution' policy openmetadata-ingestion-execution openmetadata-ingestion-execution '[{"Sid":"WriteLog","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:us-east-2:123456789012:log-group:/ecs/openmetadata-ingestion:log-stream:ecs/openmetadata-ingestion/*"}]'
check 'Policy openmetadata-ingestion-task' policy openmetadata-ingestion-task openmetadata-ingestion-task '[{"Sid":"ReadSecrets","Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":["arn:aws:secretsmanager:us-east-2:123456789012:secret:/openmetadata/ingestion-bot-??????"]}]'
check 'Cluster openmetadata-ingestion' cluster openmetadata-ingestion
check 'Task definition openmetadata-ingestion' task_definition openmetadata-ingestion '{"container":"openmetadata-ingestion","image":"docker.getcollate.io/openmetadata/ingestion-base:1.12.14","cpu":"1024","memory":"2048","executionRole":"arn:aws:iam::123456789012:role/openmetadata-ingestion-execution","taskRole":"arn:aws:iam::123456789012:role/openmetadata-ingestion-task","awslogs-group":"/ecs/openmetadata-ingestion","awslogs-region":"us-east-2","awslogs-stream-prefix":"ecs"}'
check 'Log group /ecs/openmetadata-ingestion' log_group /ecs/openmetadata-ingestion
check Network vpc subnet-0a1b2c3d4e5f60718 sg-0123456789abcdef0
check 'Way out of subnet-0a1b2c3d4e5f60718' way_out subnet-0a1b2c3d4e5f60718 DISABLED docker.getcollate.io 'ecr.api ecr.dkr s3 logs secretsmanager'
check 'DAG files' dags dags/openmetadata/snowflake_prod_metadata.py dags/openmetadata/snowflake_prod_metadata.yaml dags/openmetadata/snowflake_prod_usage.py dags/openmetadata/snowflake_prod_usage.yaml dags/openmetadata/snowflake_prod_profiler.py dags/openmetadata/snowflake_prod_profiler.yaml
check Imports import_errors dags/openmetadata/snowflake_prod_metadata.py dags/openmetadata/snowflake_prod_usage.py dags/openmetadata/snowflake_prod_profiler.py
check 'DAG openmetadata_snowflake_prod_metadata' dag openmetadata_snowflake_prod_metadata
check 'DAG openmetadata_snowflake_prod_usage' dag openmetadata_snowflake_prod_usage
check 'DAG openmetadata_snowflake_prod_profiler' dag openmetadata_snowflake_prod_profiler
check Server server
check Token token secret_value /openmetadata/ingestion-bot
finish
