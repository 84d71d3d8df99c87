// What is new on a page of the community. On news the page fetches the list that it shows once more: counters change in place, what is
// gone leaves, and what is new comes on top, or waits behind a button while somebody reads further down.
const MANY = 20;
const news = document.querySelector('[data-square]');
const list = document.getElementById('list');

const item = (element) => element.dataset.item;
const posts = (root) => [...root.children].filter((element) => element.dataset.item);
let waiting = [];
let fetching = false;
let again = false;

async function look() {
  if (fetching) { again = true; return; }
  fetching = true;
  try {
    const answer = await fetch(news.dataset.path, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch { /* the next news brings it */ } finally {
    fetching = false;
    if (again) { again = false; look(); }
  }
}

function take(page) {
  const next = page.getElementById('list');
  if (!next) return;
  counts(document.querySelector('.whole'), page.querySelector('.whole'));
  tabs(page);
  const fetched = posts(next);
  const here = new Map(posts(list).map((post) => [item(post), post]));
  for (const post of fetched) counts(here.get(item(post)), post);
  leave(fetched, here);
  const fresh = fetched.filter((post) => !here.has(item(post)));
  if (list.classList.contains('replies')) {
    weave(fetched, here);
    if (fresh.length) say(fresh.length);
  } else {
    const top = fetched.findIndex((post) => here.has(item(post)));
    waiting = (top < 0 ? fetched : fetched.slice(0, top)).map((post) => document.importNode(post, true));
    if (waiting.length && scrollY < 120 && !document.hidden && !list.contains(document.activeElement) && waiting.length < MANY) land();
    else offer();
  }
}

/* The figures of a post, and what it became when it was hidden. */
function counts(old, fresh) {
  if (!old || !fresh || old.dataset.state === fresh.dataset.state) return;
  const was = old.querySelector('[data-counted]');
  const is = fresh.querySelector('[data-counted]');
  old.dataset.state = fresh.dataset.state;
  if (!was || !is) {
    old.replaceChildren(...document.importNode(fresh, true).childNodes);
    return;
  }
  const before = [...was.querySelectorAll('li')].map((one) => one.textContent);
  was.replaceChildren(...document.importNode(is, true).childNodes);
  was.querySelectorAll('li').forEach((one, i) => {
    if (one.textContent === before[i]) return;
    one.classList.add('is-new');
    setTimeout(() => one.classList.remove('is-new'), 2_000);
  });
}

function tabs(page) {
  const shown = document.querySelectorAll('.profile-tabs b');
  page.querySelectorAll('.profile-tabs b').forEach((one, i) => { if (shown[i]) shown[i].textContent = one.textContent; });
}

/* Of those that the fetched page reaches down to, whoever is not among them is gone. */
function leave(fetched, here) {
  const names = new Set(fetched.map(item));
  const deepest = posts(list).findLastIndex((post) => names.has(item(post)));
  posts(list).forEach((post, i) => {
    if (i < deepest && !names.has(item(post))) { here.delete(item(post)); post.remove(); }
  });
}

/* A thread has a place for each reply: after the one that comes before it. */
function weave(fetched, here) {
  let before = null;
  for (const post of fetched) {
    let placed = here.get(item(post));
    if (!placed) {
      placed = document.importNode(post, true);
      placed.classList.add('is-fresh');
      if (before) before.after(placed);
      else list.prepend(placed);
    }
    before = placed;
  }
  tidy();
}

function offer() {
  const button = news.querySelector('button');
  button.hidden = waiting.length === 0;
  if (button.hidden) return;
  button.textContent = worded(waiting.length);
  say(waiting.length);
}

function land() {
  for (const post of waiting) post.classList.add('is-fresh');
  list.prepend(...waiting);
  say(waiting.length);
  waiting = [];
  news.querySelector('button').hidden = true;
  tidy();
}

function tidy() {
  if (posts(list).length) document.getElementById('nothing')?.remove();
  if (window.htmx) window.htmx.process(list);
  // The times of what came are those of the server: the kit keeps them going.
  document.dispatchEvent(new CustomEvent('htmx:afterSwap', { detail: { target: list } }));
}

function worded(count) {
  const figure = count >= MANY ? `${count}+` : String(count);
  return count === 1 ? news.dataset.one : news.dataset.many.replace('{0}', figure);
}
function say(count) { news.querySelector('[role="status"]').textContent = worded(count); }

function show() {
  if (!waiting.length) return;
  // So much is new that what lies between is not known: the page begins again.
  if (waiting.length >= MANY) { location.assign(news.dataset.path); return; }
  const first = waiting[0];
  land();
  scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  first.querySelector('article')?.focus({ preventScroll: true });
}

if (news && list) {
  news.addEventListener('live', look);
  news.querySelector('button').addEventListener('click', show);
}

/* From post to post by the keyboard; by the place of the key, since with a Korean layout it types another letter. */
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
  const all = [...document.querySelectorAll('.post > article')];
  const at = all.indexOf(document.activeElement?.closest?.('.post > article'));
  if (event.code === 'KeyJ' && all[at + 1]) all[at + 1].focus();
  else if (event.code === 'KeyK' && at > 0) all[at - 1].focus();
  else if (event.key === 'Enter' && event.target === all[at] && at >= 0) location.assign(all[at].dataset.path);
  else if (event.key === '.' && waiting.length) show();
  else return;
  event.preventDefault();
});
