# task_definition FAMILY FILE
task_definition() {
  step "Task definition $1"
  if there 'Unable to describe|does not exist' aws ecs describe-task-definition --task-definition="$1" --query taskDefinition --output json && holds "$ANSWER" "$2"; then
    unchanged 'The newest revision'
  elif would "Register $2"; then
    MADE=$(aws ecs register-task-definition --cli-input-json "file://$2" --query taskDefinition.taskDefinitionArn --output text)
    remember_one taskDefinitions "$MADE"
    say "$MADE"
  fi
}
