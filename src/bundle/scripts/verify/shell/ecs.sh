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
