// A log of any length in a window: only the lines in sight are in the page. They are fetched by their numbers from data-source,
// the last number comes over the live stream; the view follows the end until somebody scrolls away from it.
const SPARE = 20;
const AT_ONCE = 300;
const KEPT = 6_000;
// Browsers draw nothing beyond some ten million pixels: a longer log is scrolled in larger steps.
const TALLEST = 8_000_000;
const MOST_HITS = 10_000;

function say(pattern, ...figures) {
  return pattern.replace(/\{(\d)\}/g, (_, n) => figures[n].toLocaleString(document.documentElement.lang));
}

class Log {
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.view = root.querySelector('.log-view');
    this.space = root.querySelector('.log-space');
    this.rows = root.querySelector('.log-rows');
    this.first = Number(root.dataset.first);
    this.last = Number(root.dataset.last);
    this.row = parseFloat(getComputedStyle(this.rows).lineHeight);
    this.lines = new Map();
    this.following = true;
    this.wide = 0;
    this.hits = [];
    this.at = -1;
    root.addEventListener('madang:news', (event) => {
      if (event.detail.position > this.last) { this.last = event.detail.position; this.draw(); }
    });
    this.view.addEventListener('scroll', () => {
      // A scroll of ours is not somebody's.
      if (this.view.scrollTop !== this.set) this.follow(this.view.scrollHeight - this.view.scrollTop - this.view.clientHeight < 2 * this.row);
      this.set = undefined;
      this.draw();
    }, { passive: true });
    new ResizeObserver(() => this.draw()).observe(this.view);
    root.addEventListener('click', (event) => this.press(event.target.closest('[data-log-do]')?.dataset.logDo));
    this.search(root.querySelector('form'));
    this.draw();
  }

  press(what) {
    if (what === 'start') { this.follow(false); this.scroll(0); this.draw(); }
    else if (what === 'end') { this.follow(true); this.draw(); }
    else if (what === 'next') this.step(1);
    else if (what === 'previous') this.step(-1);
  }

  follow(on) {
    this.following = on;
    this.root.querySelector('[data-log-do="end"]').setAttribute('aria-pressed', String(on));
  }

  count() { return Math.max(0, this.last - this.first + 1); }

  draw() {
    if (this.drawing) return;
    this.drawing = requestAnimationFrame(() => { this.drawing = 0; this.lay(); });
  }

  scroll(top) {
    this.set = Math.max(0, Math.min(Math.round(top), this.view.scrollHeight - this.view.clientHeight));
    if (this.view.scrollTop === this.set) this.set = undefined;
    else this.view.scrollTop = this.set;
  }

  lay() {
    const height = this.view.clientHeight;
    const all = this.count() * this.row;
    const tall = Math.min(all, TALLEST);
    if (this.tall !== tall) { this.space.style.height = tall + 'px'; this.tall = tall; }
    if (this.following) this.scroll(tall);
    const scale = tall > height ? (all - height) / (tall - height) : 1;
    const top = this.view.scrollTop * scale;
    const from = Math.max(0, Math.floor(top / this.row) - SPARE);
    const to = Math.min(this.count(), Math.ceil((top + height) / this.row) + SPARE);
    this.rows.style.transform = `translateY(${this.view.scrollTop - (top - from * this.row)}px)`;
    this.fill(this.first + from, this.first + to - 1);
    this.root.querySelector('[data-count]').textContent = say(this.words.wordCount, this.count());
    this.load(this.first + from, this.first + to - 1);
  }

  fill(from, to) {
    const shown = [];
    const old = new Map([...this.rows.children].map((row) => [row.dataset.key, row]));
    for (let number = from; number <= to; number++) {
      const line = this.lines.get(number);
      const key = `${number} ${line ? 1 : 0} ${this.wanted ?? ''} ${number === this.hits[this.at] ? 1 : 0}`;
      shown.push(old.get(key) ?? this.make(number, line, key));
    }
    this.rows.replaceChildren(...shown);
    // As wide as the widest line so far: the bar below does not jump.
    const wide = this.rows.scrollWidth;
    if (wide > this.wide) { this.wide = wide; this.space.style.minWidth = wide + 'px'; }
  }

  make(number, line, key) {
    const row = document.createElement('li');
    row.dataset.key = key;
    row.dataset.number = number;
    row.className = (line ? 'is-' + line.kind : 'is-away') + (number === this.hits[this.at] ? ' is-here' : '');
    const counted = Object.assign(document.createElement('span'), { className: 'number', textContent: number });
    const text = Object.assign(document.createElement('span'), { className: 'text' });
    if (line) this.mark(text, line.text);
    if (line?.more) text.append(Object.assign(document.createElement('i'), { textContent: say(this.words.wordMore, line.more) }));
    row.append(counted, text);
    return row;
  }

  mark(element, text) {
    const low = text.toLowerCase();
    let at = 0;
    for (let hit = this.wanted ? low.indexOf(this.wanted) : -1; hit >= 0; hit = low.indexOf(this.wanted, at)) {
      element.append(text.slice(at, hit), Object.assign(document.createElement('mark'), { textContent: text.slice(hit, hit + this.wanted.length) }));
      at = hit + this.wanted.length;
    }
    element.append(text.slice(at));
  }

  async load(from, to) {
    let missing = from;
    while (missing <= to && this.lines.has(missing)) missing++;
    if (missing > to) return;
    if (this.loading) {
      // What is on its way is of no use any more when nobody looks at it.
      if (this.loading.from > to || this.loading.to < missing) this.loading.stop.abort();
      return;
    }
    const loading = { from: missing, to: missing + AT_ONCE - 1, stop: new AbortController() };
    this.loading = loading;
    let wait = 0;
    try {
      const window = await this.ask(`?after=${missing - 1}&limit=${AT_ONCE}`, loading.stop.signal);
      this.first = Math.max(this.first, window.first);
      this.last = Math.max(this.last, window.last);
      for (const line of window.lines) this.lines.set(line.number, line);
      if (window.lines.length === 0) wait = 1_000;
      this.forget(from, to);
      this.failed(false);
    } catch (error) {
      if (error.name !== 'AbortError') { this.failed(true); wait = 3_000; }
    }
    setTimeout(() => { this.loading = null; this.draw(); }, wait);
  }

  forget(from, to) {
    if (this.lines.size <= KEPT) return;
    for (const number of this.lines.keys()) {
      if (number < from - KEPT / 4 || number > to + KEPT / 4) this.lines.delete(number);
    }
  }

  failed(yes) { this.root.querySelector('[data-failed]').hidden = !yes; }

  async ask(query, signal) {
    const answer = await fetch(this.root.dataset.source + query, { signal, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  search(form) {
    const field = form.querySelector('input');
    form.addEventListener('submit', (event) => { event.preventDefault(); this.step(1); });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.shiftKey) { event.preventDefault(); this.step(-1); }
    });
    field.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.look(field.value.trim().toLowerCase()), 250);
    });
  }

  async look(wanted) {
    this.searching?.abort();
    this.wanted = wanted || null;
    this.hits = [];
    this.at = -1;
    this.told(true);
    this.draw();
    if (!wanted) return;
    const stop = new AbortController();
    this.searching = stop;
    let until = this.first - 1;
    let ends = this.last;
    try {
      while (until < ends && this.hits.length < MOST_HITS) {
        const found = await this.ask(`/search?q=${encodeURIComponent(wanted)}&after=${until}`, stop.signal);
        if (stop.signal.aborted) return;
        this.hits.push(...found.lines);
        if (found.until <= until) break;
        until = found.until;
        ends = found.last;
        if (this.at < 0 && this.hits.length > 0) this.step(1);
        this.told(true);
      }
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.failed(true);
    }
    this.told();
  }

  step(by) {
    if (this.hits.length === 0) return;
    this.at = (this.at + by + this.hits.length) % this.hits.length;
    this.follow(false);
    this.view.scrollIntoView({ block: 'nearest' });
    const height = this.view.clientHeight;
    const all = this.count() * this.row;
    const scale = this.tall > height ? (this.tall - height) / (all - height) : 1;
    this.scroll(((this.hits[this.at] - this.first + .5) * this.row - height / 2) * scale);
    this.told();
    this.draw();
  }

  told(searching = false) {
    const { wordHit, wordNone, wordSearching } = this.words;
    const found = this.hits.length > 0;
    this.root.querySelector('[data-hits]').textContent = !this.wanted ? ''
      : found ? say(wordHit, this.at + 1, this.hits.length) + (searching ? ' …' : '')
      : searching ? wordSearching : wordNone;
    for (const button of this.root.querySelectorAll('[data-log-do="next"], [data-log-do="previous"]')) button.disabled = !found;
  }
}

for (const root of document.querySelectorAll('[data-log]')) new Log(root);
