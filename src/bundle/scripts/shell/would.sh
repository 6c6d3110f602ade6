CHANGES=0

# Says what comes next; false in a dry run, which leaves it at that. Before the first change the record is there: whoever
# may not keep one should not begin, and a run that stops before it leaves nothing behind.
would() {
  CHANGES=$((CHANGES + 1))
  if [ -n "$DRY_RUN" ]; then
    say "would: $1"
    return 1
  fi
  keep_record || exit 1
  say "$1 ..."
}

unchanged() { say "$1: nothing to change"; }
