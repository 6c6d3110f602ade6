YES=''
while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    --yes) YES=yes ;;
    *) fail "usage: ./$SCRIPT [--yes] [--profile NAME]" ;;
  esac
  shift
done
