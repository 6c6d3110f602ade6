account() {
  ask 'no such thing' aws sts get-caller-identity --output json
  if [ "$(found .Account)" = "$ACCOUNT" ]; then
    ok "you are $(found .Arn)."
  else
    fail "you are signed in to account $(found .Account), and the bundle is for $ACCOUNT." \
      'Sign in to that account, or name its profile: --profile NAME.'
  fi
}

# In another account everything else would be of something else.
only_there() {
  if ! grep -qx ok "$WORK/outcomes"; then
    SUBJECT='Everything else'
    skip 'the account has to be right first.'
    finish
    exit 1
  fi
}
