// What the components do in a browser. Pages work without it where they can.
const words = document.getElementById('words')?.dataset ?? {};
const $ = (selector, root = document) => root.querySelector(selector);

/* Requests of htmx: what a login's changes carry, and what went wrong in words. */
document.addEventListener('htmx:configRequest', (event) => {
  const csrf = $('meta[name="csrf"]')?.content;
  if (csrf) event.detail.headers['X-CSRF-Token'] = csrf;
});
document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = event.detail;
  if (xhr.status === 401) {
    location.assign('/login?then=' + encodeURIComponent(location.pathname + location.search));
    return;
  }
  let told = '';
  try { told = JSON.parse(xhr.responseText).error.message; } catch { /* no words of ours */ }
  toast(told || words.failed, 'bad');
});
document.addEventListener('htmx:sendError', () => toast(words.unreachable, 'bad'));
document.addEventListener('htmx:afterSwap', (event) => { times(); event.detail.target?.querySelector?.('[autofocus]')?.focus(); });

/* Parts that news brings along: what is the same as before is left alone, with whatever somebody types, plays or reads there; of what
   is not the same, [data-stays] keeps how far it was scrolled, and whether it was open. */
const stays = new Map();
document.addEventListener('htmx:oobBeforeSwap', (event) => {
  const { target, fragment } = event.detail;
  const same = target?.dataset?.same;
  const next = fragment?.querySelector?.('[data-same]') ?? fragment;
  if (same !== undefined && next?.dataset?.same === same) event.detail.shouldSwap = false;
  else keep(target);
});
document.addEventListener('htmx:beforeSwap', (event) => keep(event.detail.target));
document.addEventListener('htmx:afterSettle', () => {
  for (const [id, at] of stays) {
    const element = document.getElementById(id);
    if (!element) continue;
    element.scrollLeft = at.left;
    element.scrollTop = at.top;
    if (at.open) element.open = true;
    if (element.dataset.shows) element.dataset.shown = 'yes';
  }
  stays.clear();
  begin(document);
});
/* What is larger than its view begins where something happens: at the first that matches the first of its selectors. */
function begin(root) {
  for (const view of root?.querySelectorAll?.('[data-shows]') ?? []) {
    if (view.dataset.shown || !view.clientWidth) continue;
    view.dataset.shown = 'yes';
    const what = view.dataset.shows.split(',').map((one) => view.querySelector(one)).find(Boolean);
    if (!what || (view.scrollHeight <= view.clientHeight && view.scrollWidth <= view.clientWidth)) continue;
    const [box, at] = [what.getBoundingClientRect(), view.getBoundingClientRect()];
    view.scrollTo({
      left: view.scrollLeft + box.left - at.left - Math.max(0, (view.clientWidth - box.width) / 4),
      top: view.scrollTop + box.top - at.top - Math.max(0, (view.clientHeight - box.height) / 2),
    });
  }
}
begin(document);
function keep(target) {
  for (const element of target?.querySelectorAll?.('[id][data-stays]') ?? []) {
    stays.set(element.id, { left: element.scrollLeft, top: element.scrollTop, open: element.open });
  }
}

/* A question before what cannot be undone. */
let sure = null;
document.addEventListener('htmx:confirm', (event) => {
  const { question, issueRequest } = event.detail;
  if (!question) return;
  event.preventDefault();
  const asked = event.target;
  if (sure === asked) {
    sure = null;
    issueRequest(true);
    return;
  }
  const dialog = $('#confirm');
  $('[data-question]', dialog).textContent = question;
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue !== 'yes') return;
    if (asked.isConnected) {
      issueRequest(true);
      return;
    }
    // News has replaced what was asked about. Where it still asks the same, the answer is for that.
    sure = [...document.querySelectorAll('form[hx-confirm]')].find((form) =>
      form.getAttribute('action') === asked.getAttribute('action') && form.getAttribute('hx-confirm') === question) ?? null;
    if (sure) sure.requestSubmit();
    else toast(words.changed, 'bad');
  };
  dialog.showModal();
});

/* Toasts. */
export function toast(text, tone = 'good') {
  const made = $('#toast-shape').content.firstElementChild.cloneNode(true);
  made.classList.add(tone);
  $('[data-text]', made).textContent = text;
  $('#toasts').append(made);
  leave(made);
}
function leave(element) { setTimeout(() => element.remove(), 6_000); }
document.querySelectorAll('#toasts > .toast').forEach(leave);
document.addEventListener('htmx:oobAfterSwap', (event) => event.detail.target?.querySelectorAll?.('.toast').forEach(leave));

/* Buttons that copy, open and close. */
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy], [data-opens], [data-closes]');
  if (!button) return;
  if (button.dataset.opens) {
    $(button.dataset.opens).showModal();
  } else if ('closes' in button.dataset) {
    button.closest('dialog').close();
  } else {
    await copy(button.dataset.copy);
    toast(words.copied);
  }
});
document.addEventListener('click', (event) => {
  // Beside the dialog is outside of it.
  if (event.target instanceof HTMLDialogElement) {
    const box = event.target.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside && event.clientX + event.clientY > 0) event.target.close();
  }
});
async function copy(text) {
  // Without TLS, on other machines, there is no clipboard to write to; the old way still works there.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

/* Light and dark at once, without a new page. */
document.addEventListener('submit', (event) => {
  const choice = event.submitter;
  if (choice?.name !== 'theme') return;
  event.preventDefault();
  document.documentElement.dataset.theme = choice.value;
  document.cookie = `madang_theme=${choice.value};path=/;max-age=31536000;samesite=lax`;
  for (const button of document.querySelectorAll('button[name="theme"]')) {
    button.setAttribute('aria-pressed', String(button.value === choice.value));
  }
});

/* Times go on. */
const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'always' });
const exact = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 });
function times() {
  for (const element of document.querySelectorAll('time[data-ago]')) {
    const then = new Date(element.dateTime);
    const seconds = Math.max(0, (Date.now() - then) / 1000);
    const [unit, size] = seconds < 3600 ? ['minute', 60] : seconds < 86400 ? ['hour', 3600] : ['day', 86400];
    element.textContent = seconds < 45 ? words.now : relative.format(-Math.max(1, Math.floor(seconds / size)), unit);
    element.title = exact.format(then);
  }
  for (const element of document.querySelectorAll('time[data-at]')) {
    const then = new Date(element.dateTime);
    element.textContent = element.dataset.at === 'clock' ? clock.format(then) : exact.format(then);
    if (element.dataset.at === 'clock') element.title = exact.format(then);
  }
}
function worded(pattern, ...figures) { return (pattern ?? '').replace(/\{(\d)\}/g, (_, n) => figures[n]); }
function spans() {
  for (const element of document.querySelectorAll('time[data-lasts]')) {
    const s = Math.max(0, Math.floor((Date.now() - new Date(element.dateTime)) / 1000));
    element.textContent = s < 60 ? worded(words.lastedS, s)
      : s < 3600 ? worded(words.lastedM, Math.floor(s / 60), s % 60)
      : worded(words.lastedH, Math.floor(s / 3600), Math.floor(s / 60) % 60);
  }
}
function countdowns() {
  for (const element of document.querySelectorAll('time[data-left]')) {
    const s = Math.max(0, Math.ceil((new Date(element.dateTime) - Date.now()) / 1000));
    element.textContent = s < 60 ? worded(words.lastedS, s)
      : s < 3600 ? worded(words.lastedM, Math.floor(s / 60), s % 60)
      : worded(words.lastedH, Math.floor(s / 3600), Math.floor(s / 60) % 60);
    element.classList.toggle('is-short', s < 60);
  }
}
times();
setInterval(countdowns, 1_000);
setInterval(times, 30_000);
setInterval(spans, 1_000);

/* The keyboard. */
let going = 0;
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $('dialog[open]')) return;
  if (event.key === '?') {
    event.preventDefault();
    $('#help')?.showModal();
  } else if (event.key === '/') {
    const search = $('[data-search]');
    if (search) { event.preventDefault(); search.focus(); }
  } else if (going > Date.now()) {
    going = 0;
    // By the place of the key: with a Korean layout it types another letter.
    const letter = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
    $(`a[data-letter="${CSS.escape(letter)}"]`)?.click();
  } else if (event.code === 'KeyG') {
    going = Date.now() + 1_500;
  }
});
