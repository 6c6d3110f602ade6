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
