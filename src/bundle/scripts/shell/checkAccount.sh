check_account() {
  step "Account $ACCOUNT in $REGION"
  CALLER=$(aws sts get-caller-identity --output json)
  FOUND=$(jq -r .Account <<<"$CALLER")
  if [ "$FOUND" != "$ACCOUNT" ]; then
    fail "You are signed in to account $FOUND; the answers name account $ACCOUNT." \
      'Sign in to that one, or name its profile: --profile NAME.'
  fi
  say "You are $(jq -r .Arn <<<"$CALLER")."
}
