cluster() {
  step "Cluster $1"
  ACTIVE=$(aws ecs describe-clusters --clusters="$1" --output json | jq '[.clusters[] | select(.status == "ACTIVE")] | length')
  if [ "$ACTIVE" != 0 ]; then
    unchanged 'The cluster'
  elif would 'Make it'; then
    aws ecs create-cluster --cluster-name="$1" >"$WORK/made"
    remember_one clusters "$1"
  fi
}
