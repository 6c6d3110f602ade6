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
