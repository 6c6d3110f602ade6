"""Partitions, by region: whatever names a resource begins with it."""

ACCOUNT = "123456789012"
"""moto's own account, and that of the worked examples."""
GLOBAL = {"aws": "us-east-1", "aws-cn": "cn-north-1"}
"""The region IAM is asked in."""


def partition_of(region: str) -> str:
    """MWAA is in these two (facts: MWAA, §7)."""
    return "aws-cn" if region.startswith("cn-") else "aws"


def arn(service: str, region: str, rest: str, account: str = ACCOUNT) -> str:
    """Of a resource in a region."""
    return f"arn:{partition_of(region)}:{service}:{region}:{account}:{rest}"
