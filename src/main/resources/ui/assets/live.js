// A page's end of the live stream. [data-live="run:run_x@17 runs"] names topics; when one has news the element gets the event "live"
// (hx-trigger="live" fetches it again, at most every 400 ms) and a bubbling "madang:news" with the event itself.
const CALM = 400;
const due = new WeakMap();
let port = null;
let said = '';
const places = new Map();

function topics() {
  const found = new Map();
  for (const element of document.querySelectorAll('[data-live]')) {
    for (const word of element.dataset.live.split(/\s+/).filter(Boolean)) {
      const [, topic, place] = /^(.*?)(?:@(\d+))?$/.exec(word);
      const at = places.get(topic) ?? (place === undefined ? null : Number(place));
      const known = found.get(topic);
      found.set(topic, known === undefined || known === null ? at : at === null ? known : Math.min(known, at));
    }
  }
  return found;
}

function follow(always) {
  const found = topics();
  const now = JSON.stringify([...found.keys()].sort());
  if (found.size === 0 && !port) return;
  if (!always && now === said) return;
  said = now;
  connect();
  port.postMessage({ kind: 'follow', topics: [...found] });
}

function connect() {
  if (port) return;
  const hub = document.querySelector('meta[name="madang-live"]').content;
  if ('SharedWorker' in self) {
    const worker = new SharedWorker(hub, { type: 'module', name: 'madang-live' });
    port = worker.port;
    port.onmessage = hear;
    port.start();
  } else {
    alone(hub);
  }
}

// Phones without shared workers show one tab at a time: the one that is seen has the stream.
function alone(hub) {
  const pipe = new MessageChannel();
  port = pipe.port1;
  port.onmessage = hear;
  import(hub).then(({ admit }) => admit(pipe.port2));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) port.postMessage({ kind: 'bye' });
    else follow(true);
  });
}

function hear({ data }) {
  if (data.kind === 'ping') {
    port.postMessage({ kind: 'pong' });
  } else if (data.kind === 'who') {
    follow(true);
  } else if (data.kind === 'state') {
    for (const lamp of document.querySelectorAll('.lamp')) {
      lamp.dataset.state = data.on ? 'on' : 'off';
      lamp.textContent = data.on ? lamp.dataset.on : lamp.dataset.off;
    }
  } else if (data.kind === 'joined') {
    for (const element of following(data.topic)) refresh(element);
  } else {
    if (typeof data.position === 'number') places.set(data.topic, data.position);
    for (const element of following(data.topic)) {
      element.dispatchEvent(new CustomEvent('madang:news', { bubbles: true, detail: data }));
      refresh(element);
    }
  }
}

function following(topic) {
  return [...document.querySelectorAll('[data-live]')].filter((element) =>
    element.dataset.live.split(/\s+/).some((word) => word.replace(/@\d+$/, '') === topic));
}

function refresh(element) {
  if (due.has(element)) return;
  due.set(element, setTimeout(() => {
    due.delete(element);
    if (element.isConnected) element.dispatchEvent(new CustomEvent('live'));
  }, CALM));
}

addEventListener('pagehide', () => { if (port) port.postMessage({ kind: 'bye' }); });
addEventListener('pageshow', (event) => { if (event.persisted) follow(true); });
document.addEventListener('htmx:afterSettle', () => follow(false));
follow(false);
