keep_record() {
  if [ "$(recorded length)" = 0 ]; then
    remember --arg made "$SCRIPT" '.by = $made'
    save
  fi
}

deployed() {
  if [ "$CHANGES" = 0 ]; then
    say '' 'Nothing to change.'
  elif [ -n "$DRY_RUN" ]; then
    say '' "A dry run: nothing was changed. $CHANGES changes are to be made."
  else
    say '' 'Done.'
  fi
}
