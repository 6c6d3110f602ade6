alike() { [ "$(jq -S . <<<"$1")" = "$(jq -S . <<<"$2")" ]; }

# policy ROLE NAME FILE
policy() {
  step "Policy $2 of the role $1"
  BEFORE=null
  if there NoSuchEntity aws iam get-role-policy --role-name="$1" --policy-name="$2" --query PolicyDocument --output json; then
    BEFORE=$ANSWER
    if alike "$BEFORE" "$(cat "$3")"; then
      unchanged 'The policy'
      return
    fi
  fi
  if would "Put $3 there"; then
    aws iam put-role-policy --role-name="$1" --policy-name="$2" --policy-document="file://$3"
    remember --arg role "$1" --arg name "$2" --argjson before "$BEFORE" '
      if any(.policies[]?; .role == $role and .name == $name) then .
      else .policies += [{role: $role, name: $name, before: $before}] end'
  fi
}
