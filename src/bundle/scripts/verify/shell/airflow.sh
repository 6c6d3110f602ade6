# airflow PATH: what Airflow's own API answers to a reader; ends the check where that is not allowed.
airflow() {
  LOOK='look at the DAGs page of the Airflow UI.'
  if ! ANSWER=$(aws mwaa invoke-rest-api --name="$NAME" --method=GET --path="$1" --output json 2>"$WORK/error"); then
    case $(tr '\n' ' ' <"$WORK/error") in
      *'"RestApiStatusCode": 404'* | *' 404'*) return 1 ;;
      *AccessDenied* | *'not authorized'* | *403*) skip "you may not ask Airflow (airflow:InvokeRestApi); $LOOK" ;;
      *) skip "Airflow did not answer: $(tail -n 1 "$WORK/error") Instead, $LOOK" ;;
    esac
    exit 0
  fi
  [ "$(found .RestApiStatusCode)" != 404 ]
}

# dag ID
dag() {
  known
  if airflow "/dags/$1"; then
    case $(found '.RestApiResponse.is_paused | tostring') in
      true) ok 'Airflow has it, switched off.' ;;
      *) ok 'Airflow has it.' ;;
    esac
  else
    fail 'Airflow does not have it.' 'A new file takes about five minutes; after that, the import error says why not.'
  fi
}
