# dag ID: what Airflow's own API tells a reader of it. The pattern takes more than the one: _ is any character in it.
dag() {
  known
  LOOK='look at the DAGs page of the Airflow UI.'
  ASKED=$(jq -nc --arg id "$1" '{dag_id_pattern: $id, limit: 100}')
  if ! ANSWER=$(aws mwaa invoke-rest-api --name="$NAME" --method=GET --path=/dags --query-parameters="$ASKED" --output json 2>"$WORK/error"); then
    case $(tr '\n' ' ' <"$WORK/error") in
      *AccessDenied* | *'not authorized'* | *403*) skip "you may not ask Airflow (airflow:InvokeRestApi); $LOOK" ;;
      *) skip "Airflow did not answer: $(tail -n 1 "$WORK/error") Instead, $LOOK" ;;
    esac
    return
  fi
  case $(found --arg id "$1" '[.RestApiResponse.dags[]? | select(.dag_id == $id)][0]
    | if . == null then "none" elif .has_import_errors == true then "broken" elif .is_paused then "off" else "on" end') in
    off) ok 'Airflow has it, switched off.' ;;
    on) ok 'Airflow has it.' ;;
    broken) fail 'Airflow has it as it was before, and cannot import it now.' 'See the import error; a missing module is a failed install.' ;;
    *) fail 'Airflow does not have it.' 'A new file takes about five minutes; after that, the import error says why not.' ;;
  esac
}
