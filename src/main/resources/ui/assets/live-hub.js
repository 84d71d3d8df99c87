// The one live stream of this browser. It runs in a SharedWorker, which all tabs of the console share; every tab says which topics
// it follows and where it stands in them, and gets what comes after that.
const PINGS = 20_000;
const SILENT = 3;
const SETTLE = 60;
const LINGER = 5_000;
const WAIT_MOST = 30_000;

const tabs = new Map();
const joined = new Set();
const glances = new Map();
let source = null;
let following = new Map();
let timer = null;
let wait = 1_000;

function wanted() {
  const topics = new Map();
  for (const tab of tabs.values()) {
    for (const [topic, place] of tab.topics) {
      const known = topics.get(topic);
      topics.set(topic, known === undefined ? place : earlier(known, place));
    }
  }
  return topics;
}

// A tab that names no place wants what comes from now on.
function earlier(one, other) {
  if (one === null) return other;
  return other === null ? one : Math.min(one, other);
}

function settle(delay) {
  clearTimeout(timer);
  timer = setTimeout(connect, delay);
}

function consider() {
  const topics = wanted();
  const missing = [...topics].some(([topic, place]) => {
    const at = following.get(topic);
    return at === undefined || (place !== null && typeof at === 'number' && place < at);
  });
  if (!source || missing) {
    settle(SETTLE);
  } else if (topics.size < following.size) {
    settle(LINGER);
  }
}

function connect() {
  const topics = wanted();
  if (source) source.close();
  source = null;
  joined.clear();
  following = new Map(topics);
  for (const topic of glances.keys()) if (!topics.has(topic)) glances.delete(topic);
  if (topics.size === 0) return;
  const query = [...topics].map(([topic, place]) =>
    'topic=' + encodeURIComponent(place === null ? topic : topic + '@' + place)).join('&');
  const opened = new EventSource('/console/live?' + query);
  source = opened;
  opened.addEventListener('joined', (event) => {
    wait = 1_000;
    const places = Object.entries(JSON.parse(event.data));
    joined.clear();
    for (const [topic] of places) joined.add(topic);
    for (const [topic, place] of places) stand(topic, place);
    for (const port of tabs.keys()) reassure(port);
    tell({ kind: 'state', on: true });
  });
  opened.addEventListener('news', (event) => news(JSON.parse(event.data)));
  opened.addEventListener('lost', (event) => {
    const told = JSON.parse(event.data);
    stand(told.topic, told.position);
    for (const [port, tab] of tabs) {
      if (tab.topics.has(told.topic)) {
        tab.topics.set(told.topic, told.position);
        port.postMessage({ kind: 'lost', topic: told.topic });
      }
    }
  });
  opened.onerror = () => {
    tell({ kind: 'state', on: false });
    if (opened.readyState === EventSource.CLOSED && source === opened) {
      // Refused for good, as far as the browser is concerned: the server may be back later, or the login.
      source = null;
      settle(wait);
      wait = Math.min(wait * 2, WAIT_MOST);
    }
  };
}

// What happened between a page and its joining is not told where the page named no place: it looks again, once.
function reassure(port) {
  const { unsure } = tabs.get(port);
  for (const topic of unsure) {
    if (!joined.has(topic)) continue;
    unsure.delete(topic);
    port.postMessage({ kind: 'joined', topic });
  }
}

// Where a tab joined without a place, its place is that of the stream. What has no log is not told what changed while one stream was
// exchanged for the next: if it stands elsewhere now, whoever follows it looks again.
function stand(topic, place) {
  const at = /^\d+$/.test(place) ? Number(place) : place;
  following.set(topic, at);
  if (typeof at === 'string') {
    if (glances.has(topic) && glances.get(topic) !== at) {
      for (const tab of tabs.values()) if (tab.topics.has(topic)) tab.unsure.add(topic);
    }
    glances.set(topic, at);
  }
  for (const tab of tabs.values()) {
    if (tab.topics.has(topic) && tab.topics.get(topic) === null && typeof at === 'number') tab.topics.set(topic, at);
  }
}

function news(told) {
  following.set(told.topic, told.position);
  if (typeof told.position === 'string') glances.set(told.topic, told.position);
  for (const [port, tab] of tabs) {
    if (!tab.topics.has(told.topic)) continue;
    const at = tab.topics.get(told.topic);
    if (typeof told.position === 'number') {
      if (at !== null && told.position <= at) continue;
      tab.topics.set(told.topic, told.position);
    }
    port.postMessage({ kind: 'news', ...told });
  }
}

function tell(message) {
  for (const port of tabs.keys()) port.postMessage(message);
}

export function admit(port) {
  port.onmessage = ({ data }) => {
    if (data.kind === 'bye') {
      tabs.delete(port);
    } else if (data.kind === 'pong') {
      if (tabs.has(port)) tabs.get(port).silent = 0;
      else port.postMessage({ kind: 'who' });
      return;
    } else if (data.kind === 'follow') {
      const known = tabs.get(port)?.topics ?? new Map();
      const unsure = new Set(tabs.get(port)?.unsure);
      for (const [topic, place] of data.topics) if (place === null && !known.has(topic)) unsure.add(topic);
      tabs.set(port, { topics: new Map(data.topics), unsure, silent: 0 });
      reassure(port);
      if (source && source.readyState === EventSource.OPEN) port.postMessage({ kind: 'state', on: true });
    }
    consider();
  };
}

// A tab that crashed says no good-bye; one that was frozen says again what it follows when it is asked later.
setInterval(() => {
  for (const [port, tab] of tabs) {
    if (++tab.silent > SILENT) {
      tabs.delete(port);
      consider();
    }
    port.postMessage({ kind: 'ping' });
  }
}, PINGS);

if ('onconnect' in self) {
  self.onconnect = (event) => admit(event.ports[0]);
}
