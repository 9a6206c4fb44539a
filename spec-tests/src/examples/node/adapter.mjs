// Lets ssespec check the client: ssespec client --command 'node adapter.mjs'
import { createInterface } from 'node:readline';
import { Client } from './client.mjs';

const clients = new Map();
const print = (report) => console.log(JSON.stringify(report));

print({ kind: 'ready' });
for await (const line of createInterface({ input: process.stdin })) {
  const [what, number, url] = line.split(' ');
  const tell = (kind, members) => print({ kind, case: Number(number), ...members });
  if (what === 'open') {
    const client = new Client(url);
    client.onopen = () => tell('open');
    client.onevent = (event) => tell('event', event);
    client.onerror = () => tell(client.closed ? 'closed' : 'error');
    clients.set(number, client);
  } else if (what === 'close') {
    clients.get(number).close();
    tell('closed');
  }
}
process.exit();
