/** The folder in the environment's bucket in which each environment that is set up has its record, and Terraform its state. */
export const RECORDS_FOLDER = 'openmetadata-ingestion'
