"""What a runbook asked of docker, which is stood in for: the words it was called with."""

from bundles.bundle import Bundle
from shell.commands import Call


def _expected(bundle: Bundle) -> list[tuple[str, ...]]:
    answers = bundle.answers
    image = answers["approach"].get("image", {})
    if image.get("host") == "ecr":
        region, account = answers["environment"]["region"], answers["environment"]["account"]
        suffix = ".cn" if region.startswith("cn-") else ""
        registry = f"{account}.dkr.ecr.{region}.amazonaws.com{suffix}"
        tag = answers["openmetadata"]["server"]
        own = f"{registry}/{image['repository']}:{tag}"
        original = f"docker.getcollate.io/openmetadata/ingestion-base:{tag}"
        return [
            ("login", "--username", "AWS", "--password-stdin", registry),
            ("pull", "--platform", "linux/amd64", original),
            ("tag", original, own),
            ("push", own),
        ]
    return []


def docker_problems(bundle: Bundle, calls: list[Call], password: str) -> list[str]:
    """In a closed network one container collects the wheels; a copy of the image is made with a login of ECR."""
    said = [call.words for call in calls if call.program == "docker"]
    if (bundle.folder / "wheels").is_dir():
        mounted = ("--volume", f"{bundle.folder}/wheels:/wheels")
        good = len(said) == 1 and said[0][0] == "run" and said[0][-2:] == ("sh", "/wheels/collect.sh")
        return [] if good and mounted == said[0][4:6] else [f"docker was asked {said}"]
    problems = [f"docker was asked {said}"] if said != _expected(bundle) else []
    if said and not password:
        problems.append("docker was logged in without a password")
    return problems
