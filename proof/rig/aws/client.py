"""A few calls to AWS from the proof's own Python, which has no boto3."""

import json
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

from rig.aws.principal import Principal

TARGETS = {
    "ecs": "AmazonEC2ContainerServiceV20141113",
    "logs": "Logs_20140328",
    "secretsmanager": "secretsmanager",
    "ssm": "AmazonSSM",
}
TIME_LIMIT = 300


class Refused(Exception):
    """AWS's own error: `code` and the message."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


class Client:
    """Names its key as a signed request does; the proxy looks at who signs, not at the signature."""

    def __init__(self, endpoint: str, principal: Principal, region: str) -> None:
        self._address = urlsplit(endpoint)
        self._principal = principal
        self._region = region

    def _ask(self, service: str, headers: dict[str, str], body: str) -> tuple[int, bytes]:
        scope = f"{self._principal.access_key}/20260101/{self._region}/{service}/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"
        connection = HTTPConnection(str(self._address.hostname), self._address.port, timeout=TIME_LIMIT)
        try:
            connection.request("POST", "/", body.encode(), {**headers, "Authorization": signed})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def json(self, service: str, operation: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Of the services that speak JSON. Refuses with `Refused` what AWS refuses."""
        target = f"{TARGETS[service]}.{operation}"
        headers = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": target}
        status, body = self._ask(service, headers, json.dumps(parameters))
        content = json.loads(body or b"{}")
        if status >= 400:
            code = str(content.get("__type") or content.get("code") or status).rpartition("#")[2]
            raise Refused(code, str(content.get("message") or content.get("Message") or ""))
        return content

    def query(self, service: str, version: str, action: str, parameters: dict[str, str]) -> ElementTree.Element:
        """Of those that speak XML: IAM, STS, CloudFormation. Refuses with `Refused` what AWS refuses."""
        body = urlencode({"Action": action, "Version": version, **parameters})
        status, said = self._ask(service, {"Content-Type": "application/x-www-form-urlencoded"}, body)
        told = ElementTree.fromstring(said)
        if status >= 400:
            raise Refused(told.findtext(".//{*}Code") or str(status), told.findtext(".//{*}Message") or "")
        return told
