environment() { jq -r "$@" "$WORK/environment.json"; }

look_at_environment() {
  there ResourceNotFoundException aws mwaa get-environment --name="$NAME" --query Environment --output json ||
    fail "There is no environment $NAME in $REGION." "aws mwaa list-environments --region $REGION names those there are."
  say "$ANSWER" >"$WORK/environment.json"
  STATUS=$(environment .Status)
}

# An environment takes a change only when it is at rest. After a failed update it does, too.
check_environment() {
  step "Environment $NAME"
  look_at_environment
  case $STATUS in
    AVAILABLE) ;;
    UPDATE_FAILED) say 'Its last update failed; the next one starts from what it had before.' ;;
    *) fail "It is $STATUS, and takes no change now." 'Run this again when it is AVAILABLE.' ;;
  esac
  say "It is $STATUS."
}
