"""Faults in the archives."""

from mutations.archive_judges import zip_of_plugins, zip_unpacked
from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.samples import PYTHON_2, PYTHON_2_CLOSED, VIRTUALENV_2

ZIP = "src/bundle/zip.ts"

ARCHIVE_MUTATIONS = [
    Mutation(
        "a script without its run bit",
        Edit(ZIP, "[0o100644, 0o100755]", "[0o100644, 0o100644]"),
        PYTHON_2_CLOSED,
        zip_unpacked,
        r"collect\.sh has the mode 100644",
    ),
    Mutation(
        "a script that is not marked as one",
        Edit("src/bundle/wheels/wheelFiles.ts", ", executable: true", ""),
        PYTHON_2_CLOSED,
        zip_unpacked,
        r"collect\.sh has the mode 100644",
    ),
    Mutation(
        "entries dated by the clock",
        Edit(ZIP, "new Date(Date.UTC(1980, 0, 1))", "new Date()"),
        PYTHON_2,
        zip_unpacked,
        r"is dated \(20\d\d, ",
    ),
    Mutation(
        "folders among the entries",
        Edit(ZIP, "createFolders: false", "createFolders: true"),
        PYTHON_2,
        zip_unpacked,
        r"is a folder",
    ),
    Mutation(
        "a plugin in a folder of plugins.zip",
        Edit("src/bundle/pluginsZip.ts", "path: path.slice(FOLDER.length)", "path"),
        VIRTUALENV_2,
        zip_of_plugins,
        r"no virtual_python_plugin\.py",
    ),
]
