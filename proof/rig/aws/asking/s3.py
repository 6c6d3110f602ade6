"""S3: objects, and listing a bucket. The address has the bucket as its first part, as for a host that is a number."""

from urllib.parse import unquote

from rig.aws.asking.asked import Asked
from rig.aws.partition import partition_of
from rig.aws.request import Request

OF_OBJECTS = {"GET": "GetObject", "HEAD": "GetObject", "PUT": "PutObject", "DELETE": "DeleteObject"}
SUBRESOURCES = ("acl", "tagging", "versioning", "versions", "uploads", "uploadId", "location", "policy")
"""Of these only GetBucketVersioning and ListBucketVersions have a mapping."""
OF_BUCKETS = {"versioning": "GetBucketVersioning", "versions": "ListBucketVersions"}


def s3_asks(request: Request) -> list[Asked] | None:
    """None for what has no mapping."""
    bucket, _, key = unquote(request.path).removeprefix("/").partition("/")
    sub = [name for name in SUBRESOURCES if name in request.query]
    resource = f"arn:{partition_of(request.region)}:s3:::{bucket}"
    if key and request.method in OF_OBJECTS and not sub:
        version = "Version" if "versionId" in request.query else ""
        return [Asked(f"s3:{OF_OBJECTS[request.method]}{version}", (f"{resource}/{key}",))]
    if bucket and not key and request.method in ("GET", "HEAD") and len(sub) <= 1:
        action = OF_BUCKETS.get(sub[0]) if sub else "ListBucket"
        listed = action == "ListBucket"
        names = ("prefix", "delimiter") if listed else ()
        context = {f"s3:{name}": (request.query[name],) for name in names if name in request.query}
        return [Asked(f"s3:{action}", (resource,), context)] if action else None
    return None
