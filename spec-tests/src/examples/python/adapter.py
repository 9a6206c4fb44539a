"""Lets ssespec check the client: ssespec client --command 'python3 adapter.py'"""

import json
import sys

from client import Client


class Printer:
    def __init__(self, number):
        self.number = number

    def tell(self, kind, **members):
        sys.stdout.write(json.dumps({"kind": kind, "case": self.number, **members}) + "\n")
        sys.stdout.flush()

    def on_open(self):
        self.tell("open")

    def on_event(self, event_type, data, last_event_id, origin):
        self.tell("event", type=event_type, data=data, lastEventId=last_event_id, origin=origin)

    def on_error(self, closed):
        self.tell("closed" if closed else "error")


clients = {}
print('{"kind": "ready"}', flush=True)
for line in sys.stdin:
    what, number, *url = line.split()
    if what == "open":
        clients[int(number)] = Client(url[0], Printer(int(number)))
    elif what == "close":
        clients[int(number)].close()
        Printer(int(number)).tell("closed")
