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
