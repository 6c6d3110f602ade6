DRY_RUN=''
REPLACE=''
while [ $# -gt 0 ]; do
  case $1 in
    --profile) PROFILE=${2:?--profile takes a name} && shift ;;
    --dry-run) DRY_RUN=yes ;;
    --replace-requirements) REPLACE=yes ;;
    *) fail "usage: ./$SCRIPT [--dry-run] [--profile NAME] [--replace-requirements]" ;;
  esac
  shift
done
