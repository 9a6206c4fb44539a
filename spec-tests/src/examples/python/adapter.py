"""Lets ssespec check the client: ssespec client --command 'python3 adapter.py'"""
import json
import sys
from client import Client


def client(number, url):
    def tell(kind, **members):
        sys.stdout.write(json.dumps({"kind": kind, "case": number, **members}) + "\n")
        sys.stdout.flush()
    return Client(url, tell)


clients = {}
print('{"kind": "ready"}', flush=True)
for line in sys.stdin:
    what, number, *url = line.split()
    if what == "open":
        clients[number] = client(int(number), *url)
    else:
        clients[number].close()
