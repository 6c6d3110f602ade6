stack_events() {
  aws cloudformation describe-stack-events --stack-name="$1" --output json |
    jq -r '[.StackEvents[] | select(.ResourceStatus | endswith("_FAILED"))] | reverse | .[:5][]
      | "  \(.LogicalResourceId): \(.ResourceStatusReason // .ResourceStatus)"'
}

# stack NAME TEMPLATE [LARGE]: a large template goes through the bucket.
stack() {
  step "Stack $1"
  STACK_STATUS=none
  if there 'does not exist' aws cloudformation describe-stacks --stack-name="$1" --query 'Stacks[0].StackStatus' --output text; then
    STACK_STATUS=$ANSWER
  fi
  case $STACK_STATUS in
    *_IN_PROGRESS) fail "It is $STACK_STATUS." 'Run this again when that is done.' ;;
    none) ;;
    ROLLBACK_* | CREATE_FAILED | DELETE_FAILED)
      fail "It is $STACK_STATUS: its making failed, and it can only be deleted. What failed:" "$(stack_events "$1")" \
        'Mend that, delete the stack with this command, and run this again:' \
        "aws cloudformation delete-stack --region $REGION --stack-name $1"
      ;;
    *_FAILED) fail "It is $STACK_STATUS." 'Continue its rollback in the CloudFormation console, and run this again.' ;;
    *)
      HELD=$(aws cloudformation get-template --stack-name="$1" --template-stage Original --query TemplateBody --output json | jq -r 'if type == "string" then . else tojson end')
      if [ "$HELD" = "$(cat "$2")" ]; then
        unchanged 'The stack'
        return
      fi
      ;;
  esac
  if would "Bring it to $2"; then
    if [ "$STACK_STATUS" = none ]; then remember_one stacks "$1"; fi
    if [ -n "${3:-}" ]; then remember_one prefixes "$1/"; fi
    save
    aws cloudformation deploy --stack-name="$1" --template-file="$2" --capabilities CAPABILITY_NAMED_IAM \
      --no-fail-on-empty-changeset ${3:+--s3-bucket="$BUCKET" --s3-prefix="$1"} ||
      fail 'CloudFormation could not make all of it. What failed:' "$(stack_events "$1" 2>"$WORK/error")"
  fi
}
