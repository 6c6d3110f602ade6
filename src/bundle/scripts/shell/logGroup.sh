# log_group NAME DAYS: the days of a group that was there before are left.
log_group() {
  step "Log group $1"
  KEPT=$(aws logs describe-log-groups --log-group-name-prefix="$1" --output json |
    jq --arg name "$1" '.logGroups[] | select(.logGroupName == $name) | .retentionInDays // 0')
  OURS=$(recorded --arg name "$1" '(.logGroups // []) | index($name) // empty')
  if [ -n "$KEPT" ] && { [ -z "$OURS" ] || [ "$KEPT" = "$2" ]; }; then
    unchanged 'The log group'
    return
  fi
  if [ -z "$KEPT" ] && would 'Make it'; then
    aws logs create-log-group --log-group-name="$1"
    remember_one logGroups "$1"
  fi
  if would "Keep its logs for $2 days"; then
    aws logs put-retention-policy --log-group-name="$1" --retention-in-days="$2"
  fi
}
