"""A parser that is right, and slow to show anything: it reads the whole stream first."""
import re


def parse(pieces):
    text = b"".join(pieces).decode("utf-8", "replace")
    events, data, type, id_buffer, last_event_id, time = [], [], "", "", "", None
    for line in re.split("\r\n|\n|\r", text[text.startswith("\ufeff"):])[:-1]:
        name, colon, value = line.partition(":")
        value = value[value.startswith(" "):]
        if not line:
            last_event_id = id_buffer
            if data:
                events.append((type or "message", "\n".join(data), last_event_id))
            data, type = [], ""
        elif name == "data":
            data.append(value)
        elif name == "event":
            type = value
        elif name == "id" and "\0" not in value:
            id_buffer = value
        elif name == "retry" and re.fullmatch("[0-9]+", value):
            time = int(value) if len(value) < 40 else 10 ** 40
    return events, last_event_id, time
