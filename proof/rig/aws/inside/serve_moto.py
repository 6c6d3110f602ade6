"""Runs in moto's environment: serves moto on a free port, says which, and ends when its parent does.

The parent keeps the other end of standard input open; whatever ends the parent closes it.
"""

import sys

import whole_ecs  # noqa: F401
from moto.server import ThreadedMotoServer

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
