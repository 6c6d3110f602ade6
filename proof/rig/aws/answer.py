"""An answer to a request, and errors in the words of each protocol so that every SDK raises what it would raise."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4
from xml.sax.saxutils import escape

from rig.aws.request import Request

DENIED = {"s3": "AccessDenied", "iam": "AccessDenied", "sts": "AccessDenied", "cloudformation": "AccessDenied"}
"""The others, which speak JSON, say AccessDeniedException."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def json(self) -> dict[str, Any]:
        return json.loads(self.body or b"{}")


def json_answer(content: dict[str, Any], like: Answer | None = None) -> Answer:
    """With the headers of another answer where one is changed."""
    kept = like.headers if like else (("Content-Type", "application/x-amz-json-1.1"),)
    return Answer(like.status if like else 200, kept, json.dumps(content).encode())


def error(request: Request, status: int, code: str, message: str) -> Answer:
    """JSON services name the error in a header and the body, the others in XML of two kinds."""
    identity = str(uuid4())
    if request.is_json or request.service in ("airflow", "airflow-serverless"):
        content = json.dumps({"__type": code, "message": message, "Message": message}).encode()
        headers = (("Content-Type", "application/x-amz-json-1.1"), ("x-amzn-errortype", code))
        return Answer(status, (*headers, ("x-amzn-RequestId", identity)), content)
    inner = f"<Code>{escape(code)}</Code><Message>{escape(message)}</Message>"
    if request.service == "s3":
        text = f"<Error>{inner}<RequestId>{identity}</RequestId></Error>"
    else:
        text = (
            f"<ErrorResponse><Error><Type>Sender</Type>{inner}</Error><RequestId>{identity}</RequestId></ErrorResponse>"
        )
    return Answer(status, (("Content-Type", "text/xml"),), f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode())


def denied(request: Request, message: str) -> Answer:
    code = DENIED.get(request.service, "AccessDeniedException")
    return error(request, 400 if code.endswith("Exception") else 403, code, message)
