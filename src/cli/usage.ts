export const USAGE = `Makes a bundle from answers.

  npm run --silent bundle -- answers.json --out DIR     writes the files into a folder
  npm run --silent bundle -- answers.json --zip FILE    writes them as one archive
  npm run --silent bundle -- answers.json --check       says what is wrong or noteworthy; --json for programs
  npm run --silent bundle -- answers.jsonl --batch      says it as a line of JSON for each line of answers;
                                                        with --out DIR the bundle of line N is written to DIR/N
  npm run --silent bundle -- --from-workflow FILE…      prints answers with the services of workflow YAML, and what of
                                                        it has no place, by its line; --answers FILE adds to those
  npm run --silent bundle -- --from-workflow --batch LIST
                                                        a line of JSON for each line {"files": […], "server": "1.12.14"}
  npm run --silent bundle -- --schema                   prints the JSON Schema of answers
  npm run --silent bundle -- --example python|ecs|virtualenv

  "-" in place of the file reads standard input.
  Exit code 0: done; 1: the answers are wrong or impossible, nothing is written; 2: wrong usage.
`
