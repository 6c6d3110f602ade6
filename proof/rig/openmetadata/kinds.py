"""The kinds of entities the API keeps, as rows: a new kind is a new row."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    path: str
    """Under /api/v1; its last part is the name `StandIn.stored` takes."""
    type: str
    """What a reference to one calls it, and what names its search index."""
    parents: tuple[str, ...] = ()
    """The fields that name what it lives in, the nearest one first; a request names only that one."""

    without: tuple[str, ...] = ()
    """What every other kind has and this one's model refuses on some line."""

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


KINDS = (
    Kind("services/databaseServices", "databaseService"),
    Kind("services/ingestionPipelines", "ingestionPipeline", ("service",), ("serviceType",)),
    Kind("services/testConnectionDefinitions", "testConnectionDefinition"),
    Kind("databases", "database", ("service",)),
    Kind("databaseSchemas", "databaseSchema", ("database", "service")),
    Kind("tables", "table", ("databaseSchema", "database", "service")),
    Kind("storedProcedures", "storedProcedure", ("databaseSchema", "database", "service")),
    Kind("queries", "query", ("service",), ("deleted", "serviceType")),
    Kind("classifications", "classification"),
    Kind("tags", "tag", ("classification",)),
    Kind("users", "user"),
    Kind("teams", "team"),
    Kind("bots", "bot"),
)
BY_PATH = {kind.path: kind for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}
PARENT = {"service": "databaseServices", "database": "databases", "databaseSchema": "databaseSchemas"}
"""Which kind a parent field names one of."""
