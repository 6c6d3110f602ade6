# Whether a task definition of ECS has all of ours: it has fields of its own besides, and gives lists of names in its own order.
holds() {
  jq -en --argjson found "$1" --slurpfile meant "$2" '
    def ordered: if type == "array" and all(.[]; type == "object" and has("name")) then sort_by(.name) else . end;
    def holds($found; $meant):
      if ($meant | type) == "object" then
        ($found | type) == "object" and all($meant | keys[]; . as $key | holds($found[$key]; $meant[$key]))
      elif ($meant | type) == "array" then
        ($found | type) == "array" and ($found | length) == ($meant | length)
        and all(range($meant | length); . as $at | holds(($found | ordered)[$at]; ($meant | ordered)[$at]))
      else $found == $meant end;
    holds($found; $meant[0])' >"$WORK/held"
}
