LEFT_OUT=''

secret_there() {
  case $STORE in
    secrets-manager) there ResourceNotFoundException aws secretsmanager describe-secret --secret-id="$1" --query DeletedDate --output text ;;
    *) there ParameterNotFound aws ssm get-parameter --name="$1" --query Parameter.Type --output text ;;
  esac
}

# The value comes on standard input: it is in no argument, no file and no history.
make_secret() {
  case $STORE in
    secrets-manager) aws secretsmanager create-secret --name="$1" --secret-string file:///dev/stdin ;;
    *) aws ssm put-parameter --name="$1" --type SecureString --value file:///dev/stdin ;;
  esac
}

change_secret() {
  case $STORE in
    secrets-manager) aws secretsmanager put-secret-value --secret-id="$1" --secret-string file:///dev/stdin ;;
    *) aws ssm put-parameter --name="$1" --type SecureString --overwrite --value file:///dev/stdin ;;
  esac
}

# What is typed, without showing it: a line, or a key in PEM, whose lines end with one that says so.
ask_value() {
  VALUE=''
  IFS= read -rs VALUE || [ -n "$VALUE" ] || say '(the input has ended)'
  case $VALUE in
    '-----BEGIN '*)
      while [[ $VALUE != *'-----END '* ]] && IFS= read -rs LINE; do VALUE=$VALUE$'\n'$LINE; done
      LINE=''
      ;;
  esac
  say ''
}

# secret NAME: asks without showing what is typed. Nothing typed keeps what is there.
secret() {
  STEP="Secret $1"
  if secret_there "$1"; then
    DELETED=$ANSWER
    printf 'New value of %s, or Enter to keep it: ' "$1"
  else
    DELETED=none
    printf 'Value of %s: ' "$1"
  fi
  ask_value
  if [ -z "$VALUE" ] && [ "$DELETED" = none ]; then
    LEFT_OUT="$LEFT_OUT $1"
    say 'Left out.'
  elif [ -z "$VALUE" ]; then
    say 'Kept.'
  elif [ "$DELETED" = none ]; then
    printf %s "$VALUE" | make_secret "$1" >"$WORK/made"
    remember_one "$STORE" "$1"
    say 'Made.'
  else
    if [ "$STORE" = secrets-manager ] && [ "$DELETED" != None ]; then aws secretsmanager restore-secret --secret-id="$1" >"$WORK/restored"; fi
    printf %s "$VALUE" | change_secret "$1" >"$WORK/made"
    say 'Changed.'
  fi
  VALUE=''
}

secrets_done() {
  STEP='The secrets'
  if [ -n "$LEFT_OUT" ]; then fail '' "Not there yet:$LEFT_OUT. The pipelines fail without."; fi
  say '' 'Every secret is there. Next: ./deploy.sh'
}
