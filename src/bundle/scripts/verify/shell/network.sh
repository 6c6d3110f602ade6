# vpc SUBNETS GROUPS: all of one VPC.
vpc() {
  read -ra SUBNETS <<<"$1"
  read -ra GROUPS_OF_TASK <<<"$2"
  ask 'InvalidSubnetID' aws ec2 describe-subnets --subnet-ids "${SUBNETS[@]}" --output json || {
    fail "a subnet is not there: $SAID" 'Correct the subnets in the answers, and deploy the new bundle.'
    exit 0
  }
  PLACES=$(found '.Subnets[] | "\(.SubnetId) is in \(.VpcId)"')
  ask 'InvalidGroup' aws ec2 describe-security-groups --group-ids "${GROUPS_OF_TASK[@]}" --output json || {
    fail "a security group is not there: $SAID" 'Correct the security groups in the answers, and deploy the new bundle.'
    exit 0
  }
  PLACES="$PLACES
$(found '.SecurityGroups[] | "\(.GroupId) is in \(.VpcId)"')"
  CLOSED=$(found '.SecurityGroups | if all(.[]; (.IpPermissionsEgress | length) == 0) then "yes" else empty end')
  if [ "$(jq -Rrn '[inputs | split(" ") | last] | unique | length' <<<"$PLACES")" != 1 ]; then
    fail "subnets and security groups are not of one VPC: ${PLACES//$'\n'/, }." 'Choose all of one VPC in the answers, and deploy the new bundle.'
  elif [ -n "$CLOSED" ]; then
    fail 'the security groups let nothing out.' 'Allow outgoing HTTPS (port 443) and the ports of the source.'
  else
    ok "subnets and security groups are of ${PLACES##* }."
  fi
}

# What a subnet's table says of everything outside, whether it is the subnet's own or the main one of the VPC.
WAY_OUT='
  (first(.RouteTables[] | select(any(.Associations[]; .SubnetId == $subnet)))
   // first(.RouteTables[] | select(any(.Associations[]; .Main == true)))).Routes // []
  | map(select(.DestinationCidrBlock == "0.0.0.0/0")) | first // {}
  | if .State == "blackhole" then "blackhole"
    else .NatGatewayId // .TransitGatewayId // .NetworkInterfaceId // .InstanceId // .GatewayId // "none" end'

# way_out SUBNET PUBLIC_IP HOST SERVICES: how the task gets its image, its log and its secrets.
way_out() {
  ask 'InvalidSubnetID' aws ec2 describe-subnets --subnet-ids "$1" --output json || {
    skip 'there is no such subnet.'
    exit 0
  }
  VPC="Name=vpc-id,Values=$(found '.Subnets[0].VpcId')"
  ask 'no such thing' aws ec2 describe-route-tables --filters "$VPC" --output json
  WAY=$(found --arg subnet "$1" "$WAY_OUT")
  case $WAY,$2 in
    igw-*,ENABLED) ok "by public IP and $WAY; the image comes from $3." ;;
    igw-*,*)
      fail "its way out is $WAY, and the task has no public IP, so it cannot fetch its image from $3." \
        'Say in the answers that it gets a public IP, or choose a subnet with a NAT gateway.'
      ;;
    blackhole,*) fail 'its way out leads nowhere: what its route named is gone.' 'Mend the default route of the subnet.' ;;
    none,*) endpoints "$3" "$4" ;;
    *) ok "by $WAY; the image comes from $3." ;;
  esac
}

# endpoints HOST SERVICES: all there is in a subnet without a way out.
endpoints() {
  case $1 in
    *.dkr.ecr.*) ;;
    *)
      fail "it has no way out, and the image is at $1." 'Choose a subnet with a NAT gateway, or a copy of the image in ECR and endpoints.'
      return
      ;;
  esac
  ask 'no such thing' aws ec2 describe-vpc-endpoints --filters "$VPC" --output json
  MISSING=$(found --arg services "$2" '
    [.VpcEndpoints[] | select(.State == "available").ServiceName] as $has
    | $services | split(" ") | map(select(. as $one | any($has[]; endswith("." + $one)) | not)) | join(", ")')
  if [ -z "$MISSING" ]; then
    ok 'by the endpoints of the VPC.'
  else
    fail "it has no way out and no endpoint for $MISSING." 'Make these endpoints in the VPC, or choose a subnet with a NAT gateway.'
  fi
}
