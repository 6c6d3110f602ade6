CHANGES=0

# Says what comes next; false in a dry run, which leaves it at that.
would() {
  CHANGES=$((CHANGES + 1))
  if [ -n "$DRY_RUN" ]; then
    say "would: $1"
    return 1
  fi
  say "$1 ..."
}

unchanged() { say "$1: nothing to change"; }
