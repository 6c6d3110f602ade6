"""Reads what Terraform's provider for AWS takes from a published package and writes it as `standin/schemas.json`.

The provider itself is not published where packages are. The bindings that were made from its schemas are: in them stand
each attribute's name and kind, which of them are asked for, and which the provider gives. Run by hand, when a later
provider is to be judged by: `python proof/terraform/read_schemas.py`.
"""

import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

PACKAGE = "@cdktf/provider-aws"
PACKAGES = ("19.65.1", "21.22.1")
"""The last for a provider 5, and one for a provider 6."""
PROVIDER = "provider"
RESOURCES = {
    "aws_cloudwatch_log_group": "cloudwatch-log-group",
    "aws_ecs_cluster": "ecs-cluster",
    "aws_ecs_task_definition": "ecs-task-definition",
    "aws_iam_role": "iam-role",
    "aws_iam_role_policy": "iam-role-policy",
}
WRITTEN = Path(__file__).with_name("standin") / "schemas.json"

Block = dict[str, Any]
MEMBER = re.compile(
    r"^ +(?P<name>\w+): \{\n +value: (?P<value>.+),\n +isBlock: (?P<block>true|false),\n"
    r' +type: "(?P<kind>\w+)",\n +storageClassType: "(?P<stored>\w+)",\n',
    re.MULTILINE,
)
SIMPLE = {"string": "string", "number": "number", "boolean": "bool", "any": "dynamic"}


def plain(name: str) -> str:
    """As it is told apart in both spellings: `cpu_architecture`, `cpuArchitecture`."""
    return name.replace("_", "").lower()


def interface(declared: str, name: str) -> dict[str, bool]:
    """The members of an interface, by name, and whether each has to be given."""
    found = re.search(
        rf"^export interface {name}(?: extends [\w.]+)? \{{\n(.*?)^\}}", declared, re.MULTILINE | re.DOTALL
    )
    if not found:
        raise SystemExit(f"no interface {name}")
    members = re.findall(r"^    readonly (\w+)(\??):", found[1], re.MULTILINE)
    return {plain(member): optional == "" for member, optional in members}


def type_of(kind: str, stored: str) -> Any:
    """In the words of Terraform's own types: `"string"`, `["set", "string"]`."""
    if kind == "simple":
        return SIMPLE[stored]
    return [kind, SIMPLE[stored.removesuffix("List").removesuffix("Map")]]


def block(code: str, declared: str, attributes: str, wanted: dict[str, bool]) -> Block:
    made: Block = {"attributes": {}, "blocks": {}}
    for one in MEMBER.finditer(attributes):
        required = wanted[plain(one["name"])]
        if one["block"] == "false":
            mode = "required" if required else "optional"
            made["attributes"][one["name"]] = {"type": type_of(one["kind"], one["stored"]), "mode": mode}
            continue
        writer = re.search(r"(\w+)ToHclTerraform", one["value"])
        if not writer:
            raise SystemExit(f"{one['name']} is a block without a writer")
        inner = code[code.index(f"\nfunction {writer[1]}ToHclTerraform(struct)") :]
        inner = inner[: inner.index("\n}\n")]
        name = writer[1][:1].upper() + writer[1][1:]
        made["blocks"][one["name"]] = {
            "nesting": one["kind"],
            "required": required,
            **block(code, declared, inner, interface(declared, name)),
        }
    return made


def resource(folder: Path) -> tuple[Block, str]:
    """The schema and the provider's version."""
    code, declared = (folder / "index.js").read_text("utf-8"), (folder / "index.d.ts").read_text("utf-8")
    found = re.search(
        r"^export declare class (\w+) extends cdktf\.Terraform(?:Resource|Provider) \{(.*)^\}",
        declared,
        re.MULTILINE | re.DOTALL,
    )
    version = re.search(r"(?:providerVersion|terraformProviderVersion|tfProviderVersion): '([\d.]+)'", code)
    if not found or not version:
        raise SystemExit(f"{folder.name} is not what it was")
    attributes = code[code.index("    synthesizeHclAttributes() {") :]
    made = block(code, declared, attributes, interface(declared, f"{found[1]}Config"))
    known = {plain(name) for name in (*made["attributes"], *made["blocks"])}
    for getter, kind in re.findall(r"^    get (\w+)\(\): (string|number);", found[2], re.MULTILINE):
        if plain(getter) not in known and not getter.endswith("Input"):
            name = re.sub(r"([A-Z])", lambda capital: f"_{capital[1].lower()}", getter)
            made["attributes"][name] = {"type": kind, "mode": "computed"}
    return made, version[1]


def provider(version: str, folder: Path) -> Block:
    subprocess.run(
        ["npm", "pack", "--silent", f"{PACKAGE}@{version}"], cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
    [archive] = folder.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(
            folder,
            filter="data",
            members=[
                one
                for one in packed
                if re.match(rf"package/lib/(?:{'|'.join([PROVIDER, *RESOURCES.values()])})/index\.", one.name)
            ],
        )
    library = folder / "package" / "lib"
    resources = {name: resource(library / where) for name, where in RESOURCES.items()}
    configuration, _ = resource(library / PROVIDER)
    # A service a line, none of which is written by a bundle.
    del configuration["blocks"]["endpoints"]
    [release] = {found for _, found in resources.values()}
    return {
        "version": release,
        "package": f"{PACKAGE} {version}",
        "provider": configuration,
        "resources": {name: schema for name, (schema, _) in resources.items()},
    }


def main() -> None:
    made = []
    for version in PACKAGES:
        with tempfile.TemporaryDirectory() as folder:
            made.append(provider(version, Path(folder)))
    WRITTEN.write_text(f"{json.dumps(made, indent=1)}\n", "utf-8")
    for one in made:
        counts = ", ".join(f"{name} {len(schema['attributes'])}" for name, schema in one["resources"].items())
        print(f"provider {one['version']}: {counts}")


if __name__ == "__main__":
    main()
