while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    *) fail "usage: ./$SCRIPT [--profile NAME]" ;;
  esac
  shift
done
