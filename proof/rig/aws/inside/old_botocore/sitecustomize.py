"""Found by Python at its start where this folder is on PYTHONPATH: clients go to AWS_ENDPOINT_URL.

botocore reads that variable itself from 1.31 on; Airflow up to 2.6 has an older one. It runs on Python 3.7, too.
"""

import os

try:
    from botocore.session import Session
except ImportError:
    Session = None

if Session is not None and os.environ.get("AWS_ENDPOINT_URL"):
    create_client = Session.create_client

    def create_client_here(self, *arguments, **named):
        """What asks for an address of its own, by name, keeps it."""
        if named.get("endpoint_url") is None:
            named["endpoint_url"] = os.environ["AWS_ENDPOINT_URL"]
        return create_client(self, *arguments, **named)

    Session.create_client = create_client_here
