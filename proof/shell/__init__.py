"""The runbook of a bundle and its scripts, by what reads and runs them: shellcheck, bash, the AWS command line."""
