"""A small client for event streams, to have something that can be checked."""

import codecs
import http.client
import re
import socket
import threading
from urllib.parse import urljoin, urlsplit


class Client:
    """Calls tell("open"), tell("event", type=, data=, lastEventId=, origin=), tell("error") and at last tell("closed")."""

    def __init__(self, url, tell):
        self.tell = tell
        self.telling = threading.Lock()
        self.last_event_id = ""
        self.reconnection_time = 1.0
        self.closed = threading.Event()
        self.socket = None
        threading.Thread(target=self._run, args=(url,), daemon=True).start()

    def close(self):
        self.closed.set()
        self._tell("closed")
        if self.socket:
            try:
                self.socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # It is gone already.

    def _tell(self, kind, **members):
        with self.telling:
            if self.tell:
                self.tell(kind, **members)
            if kind == "closed":
                self.tell = None

    def _run(self, url):
        while not self.closed.is_set():
            try:
                self._connect(url, 20)
            except (OSError, http.client.HTTPException):
                pass
            self._tell("closed" if self.closed.is_set() else "error")
            self.closed.wait(self.reconnection_time)

    def _connect(self, url, redirects):
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        connection = (http.client.HTTPSConnection if secure else http.client.HTTPConnection)(parts.netloc)
        headers = {"Accept": "text/event-stream", "Cache-Control": "no-cache"}
        if self.last_event_id:
            headers["Last-Event-ID"] = self.last_event_id.encode("utf-8")
        connection.connect()
        self.socket = connection.sock
        if self.closed.is_set():
            return connection.close()
        connection.request("GET", (parts.path or "/") + ("?" + parts.query if parts.query else ""), headers=headers)
        with connection.getresponse() as response:
            location = response.getheader("Location")
            if response.status in (301, 302, 303, 307, 308) and location and redirects:
                return self._connect(urljoin(url, location), redirects - 1)
            media_type = response.getheader("Content-Type", "").split(";")[0].strip().lower()
            if response.status != 200 or media_type != "text/event-stream":
                return self.closed.set()
            self._tell("open")
            stream = Stream(self, f"{parts.scheme}://{parts.netloc}")
            while piece := response.read1(65536):
                stream.read(piece)


class Stream:
    def __init__(self, client, origin):
        self.client = client
        self.origin = origin
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.begun = self.after_cr = False
        self.line = []
        self.data = []
        self.type = ""
        self.id = client.last_event_id

    def read(self, piece):
        text = self.decoder.decode(piece)
        if not text:
            return
        if not self.begun:
            text, self.begun = text.removeprefix("\ufeff"), True
        lines = re.split("\r\n|\n|\r", text.removeprefix("\n") if self.after_cr else text)
        self.after_cr = text.endswith("\r")
        for line in lines[:-1]:
            self.line.append(line)
            self._field("".join(self.line))
            self.line = []
        self.line.append(lines[-1])

    def _field(self, line):
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if line == "":
            self._dispatch()
        elif name == "data":
            self.data.append(value)
        elif name == "event":
            self.type = value
        elif name == "id" and "\0" not in value:
            self.id = value
        elif name == "retry" and re.fullmatch("[0-9]+", value):
            self.client.reconnection_time = int(("0" + value.lstrip("0"))[:12]) / 1000

    def _dispatch(self):
        self.client.last_event_id = self.id
        event_type, data = self.type or "message", self.data
        self.type, self.data = "", []
        if data:
            self.client._tell(
                "event", type=event_type, data="\n".join(data), lastEventId=self.id, origin=self.origin
            )
