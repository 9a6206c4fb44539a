'use strict';

/** Reports are posted a batch at a time, so that they stay in order; a batch has about this many characters. */
const BATCH = 1_000_000;

const state = document.getElementById('state');
const progress = document.getElementById('progress');
const rows = document.getElementById('cases');
const cases = new Map();
const reports = [];
let page = '';
let posting = false;
let stopped = false;
let over = 0;

/** What is announced to those who do not see the page: not each case. */
function show(text) {
  if (state.textContent !== text) {
    state.textContent = text;
  }
}

function showCase(one, text) {
  one.stateCell.textContent = text;
  one.eventsCell.textContent = one.events;
}

function stop(text) {
  stopped = true;
  cases.forEach((one) => one.source.close());
  show(text);
}

async function ask(path, options) {
  const response = await fetch(path, options);
  if (response.status === 410) {
    throw new Error('Another window has taken over. This one can be closed.');
  }
  if (!response.ok) {
    throw new Error(`The kit answers ${response.status} to ${path}.`);
  }
  return response;
}

function failed(error) {
  stop(error instanceof TypeError ? 'The kit is gone. This window can be closed.' : error.message);
}

async function post() {
  if (posting) {
    return;
  }
  posting = true;
  try {
    while (reports.length > 0 && !stopped) {
      let count = 0;
      for (let length = 0; count < reports.length && length < BATCH; count++) {
        length += reports[count].length;
      }
      const body = reports.splice(0, count).join('\n');
      await ask(`reports?page=${page}`, { method: 'POST', body });
    }
  } catch (error) {
    failed(error);
  } finally {
    posting = false;
  }
}

function report(number, kind, members) {
  reports.push(JSON.stringify({ kind, case: number, ...members }));
  post();
}

function row(name) {
  const cells = [document.createElement('th'), document.createElement('td'), document.createElement('td')];
  cells[0].scope = 'row';
  cells[0].textContent = name;
  cells[2].className = 'number';
  const line = document.createElement('tr');
  line.append(...cells);
  rows.prepend(line);
  return { line, stateCell: cells[1], eventsCell: cells[2] };
}

function open({ case: number, name, url, types }) {
  const source = new EventSource(url);
  const one = { source, events: 0, ...row(name) };
  cases.set(number, one);
  // An event of the stream may have the type "open" or "error": then it is a MessageEvent.
  const listen = (type, react) => source.addEventListener(type, (event) => {
    if (event instanceof MessageEvent) {
      one.events++;
      const { data, lastEventId, origin } = event;
      report(number, 'event', { type: event.type, data, lastEventId, origin });
    } else {
      react();
    }
    showCase(one, ['connecting', 'open', 'closed'][source.readyState]);
  });
  listen('open', () => report(number, 'open'));
  listen('error', () => report(number, source.readyState === EventSource.CLOSED ? 'closed' : 'error'));
  new Set(['message', ...types].filter((type) => type !== 'open' && type !== 'error'))
    .forEach((type) => listen(type, () => {}));
  showCase(one, 'connecting');
}

function close({ case: number }) {
  const one = cases.get(number);
  if (one) {
    one.source.close();
    showCase(one, 'closed');
    report(number, 'closed');
  }
}

function end({ case: number }) {
  const one = cases.get(number);
  if (one) {
    one.source.close();
    one.line.className = 'over';
    showCase(one, 'over');
    cases.delete(number);
    over++;
  }
}

const doing = { open, close, end, finish: () => stop('All cases are over. This window can be closed.') };

async function work() {
  try {
    page = await (await ask('page', { method: 'POST' })).text();
    for (let after = 0; !stopped;) {
      const orders = await (await ask(`orders?page=${page}&after=${after}`)).json();
      after += orders.length;
      orders.forEach((order) => doing[order.do](order));
      progress.textContent = `Cases running: ${cases.size}, over: ${over}`;
      if (stopped) {
        // Tells the kit that the last order has come.
        await ask(`orders?page=${page}&after=${after}`).catch(() => {});
      } else if (orders.length > 0) {
        show('Running the cases.');
      }
    }
  } catch (error) {
    failed(error);
  }
}

work();
