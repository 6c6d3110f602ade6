# The lines the environment has that ours has not, without those that an earlier bundle wrote.
lost_lines() {
  jq -rn --rawfile theirs "$WORK/current" --rawfile ours requirements.txt --arg opens "$SECTION_OPENS" --arg closes "$SECTION_CLOSES" '
    def lines: split("\n") | map(gsub("^\\s+|\\s+$"; ""));
    reduce ($theirs | lines[]) as $line ({within: false, own: []};
      if $line == $opens then .within = true
      elif $line == $closes then .within = false
      elif .within or $line == "" or ($line | startswith("#")) then .
      else .own += [$line] end)
    | (.own - ($ours | lines))[]'
}

requirements() {
  step 'requirements.txt'
  current Requirements
  if [ -e "$WORK/current" ]; then
    if [ "$STATUS" = AVAILABLE ] && same "$WORK/current" requirements.txt; then
      unchanged 'The file'
      return
    fi
    LOST=$(lost_lines)
    if [ -n "$LOST" ] && [ -z "$REPLACE" ]; then
      fail "The environment's own file s3://$BUCKET/$KEY has lines that this bundle's has not:" "$LOST" \
        'Give that file to the wizard (step Runtime) and make the bundle anew, which adds ours to it;' \
        'or give them up with --replace-requirements.'
    fi
  fi
  take Requirements requirements.txt requirements.txt
}
