# role NAME TRUST
role() {
  step "Role $1"
  if there NoSuchEntity aws iam get-role --role-name="$1" --query Role.Arn --output text; then
    unchanged 'The role'
  elif would 'Make it'; then
    aws iam create-role --role-name="$1" --assume-role-policy-document="file://$2" >"$WORK/made"
    remember_one roles "$1"
  fi
}
