await_environment() {
  say 'The update takes 20 to 30 minutes. Leaving now leaves it running; the next run says how it went.'
  SECONDS=0
  while :; do
    sleep 30
    look_at_environment
    say "$STATUS after $((SECONDS / 60)) min"
    case $STATUS in
      AVAILABLE | UNAVAILABLE | *_FAILED) break ;;
    esac
  done
  if [ "$STATUS" != AVAILABLE ] || [ "$(environment '.LastUpdate.Status // empty')" = FAILED ]; then
    fail "The update failed: $(environment '.LastUpdate.Error.ErrorMessage // "MWAA says no reason"')." \
      "The log groups airflow-$NAME-Scheduler and airflow-$NAME-Worker tell more."
  fi
}

# What update-environment is asked for: want [jq options] FILTER
want() {
  jq "$@" "$WORK/update.json" >"$WORK/next.json"
  mv "$WORK/next.json" "$WORK/update.json"
}
