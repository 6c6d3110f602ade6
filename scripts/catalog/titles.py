"""Titles for forms the schema leaves without one: the name of a model turned into words."""

import re

ACRONYMS = {
    "ad", "adc", "adls", "api", "aws", "ca", "db", "dbt", "dpc", "etl", "gcp", "gcs", "hdb", "http", "iam", "id", "jwt",
    "mwaa", "s3", "sql", "ssl", "tns", "url",
}  # fmt: skip

# Names whose parts a rule cannot tell apart.
SPELLINGS = {
    "gitlab": "GitLab",
    "git hub": "GitHub",
    "bit bucket": "BitBucket",
    "sq lite": "SQLite",
    "dynamo db": "DynamoDB",
    "open api": "OpenAPI",
    "oauth20": "OAuth 2.0",
    "oauth": "OAuth",
    "gcp cloudsql": "GCP Cloud SQL",
}


def humanise(name: str) -> str:
    """`GcpCredentialsPath` -> "GCP Credentials Path"; `S3Config` -> "S3 Config".

    The code generator numbers a model whose name is taken (`OwnerValue1`); that number means nothing.
    """
    unnumbered = re.sub(r"(?<=[a-z])[0-9]$", "", name)
    words = re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+", unnumbered)
    text = " ".join(word.upper() if word.lower() in ACRONYMS else word[0].upper() + word[1:] for word in words)
    for plain, spelled in SPELLINGS.items():
        text = re.sub(rf"\b{plain}\b", spelled, text, flags=re.IGNORECASE)
    return text


def is_automatic(title: str, name: str) -> bool:
    """Whether pydantic made the title up from the field's or model's name; such a title says nothing."""
    return title.replace(" ", "").replace("_", "").lower() == name.replace("_", "").lower() and (
        title in (name, name.title(), name.replace("_", " ").title())
    )
