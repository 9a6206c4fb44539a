// A small client for event streams, to have something that can be checked.
import { setTimeout as after } from 'node:timers/promises';

export class Client {
  onopen = () => {};
  onevent = () => {};
  onerror = () => {};
  closed = false;
  #abort = new AbortController();
  #lastEventId = '';
  #reconnectionTime = 1000;

  constructor(url) {
    this.#run(url);
  }

  close() {
    this.closed = true;
    this.#abort.abort();
  }

  async #run(url) {
    while (!this.closed) {
      await this.#connect(url).catch(() => {});
      if (!this.#abort.signal.aborted) this.onerror();
      await after(this.#reconnectionTime, null, { signal: this.#abort.signal }).catch(() => {});
    }
  }

  async #connect(url) {
    const headers = { Accept: 'text/event-stream', 'Cache-Control': 'no-cache' };
    // A header's value is made of bytes; this puts each byte of UTF-8 into a character of its own.
    if (this.#lastEventId) headers['Last-Event-ID'] = Buffer.from(this.#lastEventId).toString('latin1');
    const response = await fetch(url, { headers, signal: this.#abort.signal });
    const [type] = (response.headers.get('Content-Type') ?? '').split(';');
    this.closed ||= response.status !== 200 || type.trim().toLowerCase() !== 'text/event-stream';
    if (this.closed) return response.body?.cancel();
    this.onopen();
    const stream = new Stream(this.#lastEventId, {
      event: (event) => this.onevent({ ...event, origin: new URL(response.url).origin }),
      id: (id) => (this.#lastEventId = id),
      retry: (time) => (this.#reconnectionTime = time),
    });
    const decoder = new TextDecoder();
    for await (const bytes of response.body) stream.read(decoder.decode(bytes, { stream: true }));
  }
}

class Stream {
  #line = '';
  #afterCR = false;
  #data = '';
  #type = '';
  #id;
  #to;

  constructor(id, to) {
    this.#id = id;
    this.#to = to;
  }

  read(text) {
    if (text === '') return;
    const lines = (this.#afterCR ? text.replace(/^\n/, '') : text).split(/\r\n|\n|\r/);
    this.#afterCR = text.endsWith('\r');
    lines[0] = this.#line + lines[0];
    this.#line = lines.pop();
    lines.forEach((line) => (line === '' ? this.#dispatch() : this.#field(line)));
  }

  #field(line) {
    const [, name, value] = /^([^:]*)(?:: ?)?([^]*)$/.exec(line);
    if (name === 'data') this.#data += `${value}\n`;
    if (name === 'event') this.#type = value;
    if (name === 'id' && !value.includes('\0')) this.#id = value;
    if (name === 'retry' && /^[0-9]+$/.test(value)) this.#to.retry(Math.min(Number(value), 2 ** 31 - 1));
  }

  #dispatch() {
    this.#to.id(this.#id);
    const [type, data] = [this.#type || 'message', this.#data];
    this.#type = this.#data = '';
    if (data) this.#to.event({ type, data: data.slice(0, -1), lastEventId: this.#id });
  }
}
