check_bucket() {
  step "Bucket $BUCKET"
  VERSIONING=$(aws s3api get-bucket-versioning --bucket="$BUCKET" --query Status --output text)
  if [ "$VERSIONING" != Enabled ]; then
    fail 'It keeps no versions, and MWAA takes files by their version. Have it keep them:' \
      "aws s3api put-bucket-versioning --region $REGION --bucket $BUCKET --versioning-configuration Status=Enabled"
  fi
  say 'It keeps versions.'
}
