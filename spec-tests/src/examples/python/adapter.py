"""Lets ssespec check the client: ssespec client --command 'python3 adapter.py'"""
import json
import sys
from threading import Lock
from client import Client


def client(number, url):
    def tell(kind, **members):
        with printing:
            print(json.dumps({"kind": kind, "case": number, **members}), flush=True)
    return Client(url, tell)


clients, printing = {}, Lock()
print('{"kind": "ready"}', flush=True)
for line in sys.stdin:
    what, number, *url = line.split()
    if what == "open":
        clients[number] = client(int(number), *url)
    else:
        clients[number].close()
