// Lets ssespec check the client: ssespec client --command 'node adapter.mjs'
import { createInterface } from 'node:readline';
import { Client } from './client.mjs';

const clients = new Map();
console.log('{"kind":"ready"}');
createInterface({ input: process.stdin }).on('close', process.exit).on('line', (line) => {
  const [what, number, url] = line.split(' ');
  const tell = (kind, members) => console.log(JSON.stringify({ kind, case: Number(number), ...members }));
  if (what === 'open') {
    const client = new Client(url);
    client.onopen = () => tell('open');
    client.onevent = (event) => tell('event', event);
    client.onerror = () => tell(client.closed ? 'closed' : 'error');
    clients.set(number, client);
  } else {
    clients.get(number).close();
    tell('closed');
  }
});
