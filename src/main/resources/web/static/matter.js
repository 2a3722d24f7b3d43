// The live page of a matter. It sends what somebody types, keeps the newest only, and replaces the blocks of the paper that differ.
// The form itself is never replaced: focus, caret and typed text stay where they are.
const root = document.getElementById('matter');
const form = document.getElementById('answers');
const paper = document.getElementById('paper');
const state = { view: root.dataset.view, paper: root.dataset.paper, sending: false, waiting: false };
const said = document.getElementById('said');

const fields = () => [...form.querySelectorAll('[name^="a:"]')];
const key = (field) => field.name.slice(2);
const was = (field) => form.querySelector(`[name="w:${CSS.escape(key(field))}"]`);
const value = (field) => field.type !== 'radio' ? field.value
    : (form.querySelector(`[name="${CSS.escape(field.name)}"]:checked`) ?? field).value;

function changes() {
  const body = new URLSearchParams();
  const sent = new Map();
  for (const field of fields()) {
    const before = was(field);
    const now = value(field);
    if (before && now !== before.value && !sent.has(key(field))) {
      body.append(field.name, now);
      body.append('w:' + key(field), before.value);
      sent.set(key(field), now);
    }
  }
  return { body, sent };
}

async function send() {
  if (state.sending) { state.waiting = true; return; }
  state.sending = true;
  const { body, sent } = changes();
  body.append('group', root.dataset.group);
  body.append('paper', state.paper);
  body.append('view', state.view);
  body.append('questions', [...form.querySelectorAll('[data-question]')].map((q) => q.dataset.question).join(','));
  try {
    const answer = await fetch(root.dataset.address + '/live', {
      method: 'POST', body, keepalive: true, headers: { 'X-Csrf': form.dataset.csrf, Accept: 'application/json' } });
    if (answer.ok || answer.status === 409) { take(await answer.json(), sent); } else { lost(answer.status); }
  } catch { lost(0); }
  state.sending = false;
  if (state.waiting) { state.waiting = false; send(); } else if (state.then) { const then = state.then; state.then = null; then(); }
}

function lost(status) {
  document.getElementById('saved').textContent = status === 401
    ? 'サインインの有効期間が過ぎました。別の画面でサインインすると、続けられます。'
    : 'サーバにつながりません。入力はこの画面に残っています。';
  setTimeout(() => { state.waiting = false; send(); }, 2000);
}

function take(news, sent) {
  const clashing = new Set(news.clashes.map((clash) => clash.path));
  for (const [name, now] of sent) {
    const before = form.querySelector(`[name="w:${CSS.escape(name)}"]`);
    if (before && !clashing.has(name.split(':')[0])) { before.value = now; }
  }
  state.view = news.view;
  state.paper = news.paper;
  const marked = patch(news);
  document.getElementById('open').textContent = news.open;
  document.getElementById('saved').textContent = '保存しました';
  document.getElementById('problems').innerHTML = news.problems;
  document.getElementById('tabs').innerHTML = news.tabs;
  for (const group of news.groups) {
    const count = document.querySelector(`[data-count="${CSS.escape(group.id)}"]`);
    if (count) {
      count.textContent = group.open > 0 ? `残り${group.open}件` : '';
      count.closest('li').hidden = group.empty && group.id !== root.dataset.group;
    }
  }
  questions(news.questions);
  if (news.clashes.length > 0) { clash(news.clashes); } else if (marked) { said.textContent = marked; }
  document.dispatchEvent(new CustomEvent('painted'));
}

// Replaces the blocks that differ, in the order of the paper; returns one short sentence for screen readers.
function patch(news) {
  const old = new Map([...paper.querySelectorAll(':scope > [data-part]')].map((part) => [part.dataset.part, part]));
  if (!news.fresh) { paper.querySelectorAll('.changed').forEach((part) => part.classList.remove('changed')); }
  if (old.size === 0 || news.fresh) { paper.replaceChildren(); old.clear(); }
  const wanted = new Set(news.order);
  for (const [name, part] of old) { if (!wanted.has(name)) { part.remove(); old.delete(name); } }
  const labels = [];
  let before = null;
  for (const name of news.order) {
    let part = old.get(name);
    if (!part) { part = document.createElement('div'); part.dataset.part = name; }
    if (news.blocks[name] !== undefined) {
      part.innerHTML = news.blocks[name];
      if (!news.fresh) {
        part.classList.add('changed');
        const label = part.querySelector('.label, h2, h3');
        labels.push(label ? label.textContent : 'その他の部分');
      }
    }
    const place = before ? before.nextSibling : paper.firstChild;
    if (place !== part) { paper.insertBefore(part, place); }
    before = part;
  }
  const first = paper.querySelector('.changed');
  if (first && !inSight(first)) { first.scrollIntoView({ block: 'nearest' }); }
  if (labels.length === 0) { return ''; }
  return labels.length > 3 ? `${labels[0]}など${labels.length}か所が変わりました` : `${labels.join('、')}が変わりました`;
}

function inSight(part) {
  const pane = document.getElementById('panes').getBoundingClientRect();
  const box = part.getBoundingClientRect();
  return box.bottom > pane.top && box.top < pane.bottom;
}

// What is said at each question; new ones are put in, those that no longer matter are greyed, none is taken away.
function questions(list) {
  const places = { true: document.getElementById('asked'), false: document.getElementById('optional-list') };
  const last = { true: null, false: null };
  for (const one of list) {
    let box = document.getElementById('q-' + one.path);
    if (!box && one.html) {
      const holder = document.createElement('template');
      holder.innerHTML = one.html.trim();
      box = holder.content.firstElementChild;
      put(box, places[one.now], last[one.now]);
    }
    if (!box) { continue; }
    // A question that papers wait for by now comes out of those that one answers only where they apply.
    if (one.now && !places.true.contains(box) && !box.contains(document.activeElement)) { put(box, places.true, last.true); }
    if (places[one.now].contains(box)) { last[one.now] = box; }
    say(box, one);
  }
  const paths = new Set(list.map((one) => one.path));
  for (const box of form.querySelectorAll('[data-question]')) {
    if (!paths.has(box.dataset.question)) { box.classList.add('off'); }
  }
  const left = places.false.children.length;
  const optional = document.getElementById('optional');
  optional.hidden = left === 0;
  optional.querySelector('summary').textContent = `該当するときだけ答える質問（${left}件）`;
}

function put(box, place, before) {
  if (before) { before.after(box); } else { place.prepend(box); }
}

function say(box, one) {
  box.classList.toggle('off', !one.asked);
  const understood = document.getElementById('u-' + one.path);
  if (understood && understood.textContent !== one.understood) { understood.textContent = one.understood; }
  const wrong = document.getElementById('e-' + one.path);
  const there = [...wrong.children].map((line) => line.textContent).join('|');
  if (there !== one.wrong.join('|')) {
    wrong.replaceChildren(...one.wrong.map((words) => {
      const line = document.createElement('p');
      line.className = 'error-text';
      line.textContent = words;
      return line;
    }));
  }
  box.classList.toggle('wrong', one.wrong.length > 0);
}

function clash(list) {
  said.textContent = list.map((one) => `${one.label}は他の人が「${one.theirs}」に変更しています`).join('。');
  document.getElementById('saved').textContent = said.textContent + '。画面を開き直すと確かめられます。';
}

// Before an option is chosen: what would come, go and change.
const effects = new Map();
async function effect(radio) {
  const box = radio.closest('label').querySelector('[data-effect]');
  const path = key(radio);
  if (!box || radio.checked) { clearEffect(); return; }
  const name = path + '=' + radio.dataset.option + '@' + state.view;
  if (!effects.has(name)) {
    const answer = await fetch(`${root.dataset.address}/effects?path=${encodeURIComponent(path)}&option=${encodeURIComponent(radio.dataset.option)}`);
    if (!answer.ok) { return; }
    effects.set(name, await answer.json());
  }
  const news = effects.get(name);
  box.textContent = news.words;
  clearEffect();
  for (const one of news.parts) {
    if (one.paper !== state.paper) { continue; }
    paper.querySelectorAll(`[data-clause="${CSS.escape(one.clause)}"]`).forEach((ask) => ask.closest('[data-part]').classList.add(one.change === 'GOES' ? 'going' : 'coming'));
  }
}
function clearEffect() {
  paper.querySelectorAll('.going, .coming').forEach((part) => part.classList.remove('going', 'coming'));
}

// A list has one empty row at its end, to be filled in.
function growRows(field) {
  const item = field.closest('.row-item');
  if (!item || item.nextElementSibling || field.value === '') { return; }
  const row = item.parentElement.children.length;
  const fresh = item.cloneNode(true);
  fresh.querySelector('.q-row').textContent = `${row + 1}行目`;
  for (const one of fresh.querySelectorAll('[name], [for]')) {
    for (const part of ['name', 'id', 'for']) {
      const text = one.getAttribute(part);
      if (text) { one.setAttribute(part, text.replace(`:${row}:`, `:${row + 1}:`)); }
    }
    if (one.value !== undefined) { one.value = ''; }
  }
  item.after(fresh);
}

form.addEventListener('input', (event) => { growRows(event.target); send(); });
form.addEventListener('focusin', (event) => {
  const field = event.target;
  if (field.name?.startsWith('a:')) { mark(key(field).split(':')[0]); }
});
form.addEventListener('mouseover', (event) => {
  const radio = event.target.closest?.('label.choice')?.querySelector('input[data-option]');
  if (radio) { effect(radio); }
});
form.addEventListener('focusin', (event) => { if (event.target.dataset?.option) { effect(event.target); } });

// The real file beside the questions: it is made anew when somebody asks for it, so that it does not jump while one types.
const pdf = { frame: document.getElementById('pdf'), old: document.getElementById('pdf-old') };
function makePdf() {
  pdf.frame.src = `${root.dataset.address}/pdf/${state.paper}`;
  pdf.old.hidden = true;
}
if (pdf.frame) {
  form.addEventListener('input', () => { pdf.old.hidden = false; });
  pdf.old.querySelector('a').addEventListener('click', (event) => {
    event.preventDefault();
    if (busy()) { state.then = makePdf; } else { makePdf(); }
  });
}

// While somebody is at the page, the others are told; nobody is kept signed in by a page that is only left open.
const PRESENT = 10 * 60 * 1000;
let touched = Date.now();
for (const sign of ['keydown', 'pointerdown']) { document.addEventListener(sign, () => { touched = Date.now(); }); }
setInterval(async () => {
  if (document.visibilityState !== 'visible' || Date.now() - touched > PRESENT) { return; }
  try {
    const answer = await fetch(root.dataset.address + '/here', { headers: { Accept: 'application/json' } });
    if (answer.ok) {
      const names = await answer.json();
      const words = names.length === 0 ? '' : names.map((name) => name + 'さん').join('、') + 'が開いています';
      const box = document.getElementById('others');
      if (box.textContent !== words) { box.textContent = words; }
    }
  } catch { /* The next time. */ }
}, 45000);

// The places of an answer, while one is at its question.
function mark(path) {
  paper.querySelectorAll('.here').forEach((value) => value.classList.remove('here'));
  const places = [...paper.querySelectorAll(`[data-fact="${CSS.escape(path)}"]`)];
  places.forEach((place) => place.classList.add('here'));
  if (places.length > 0 && !places.some(inSight)) { places[0].scrollIntoView({ block: 'center' }); }
}

paper.addEventListener('click', async (event) => {
  const value = event.target.closest?.('[data-fact]');
  const box = value && document.getElementById('q-' + value.dataset.fact);
  if (box) {
    event.preventDefault();
    const folded = box.closest('details');
    if (folded) { folded.open = true; }
    box.scrollIntoView({ block: 'center' });
    box.querySelector('input:not([type=hidden]), textarea, select')?.focus();
    return;
  }
  const ask = event.target.closest?.('a.ask');
  if (ask) {
    event.preventDefault();
    const answer = await fetch(ask.href, { headers: { 'X-Part': 'why' } });
    const why = document.getElementById('why');
    why.innerHTML = await answer.text();
    const close = why.querySelector('[data-close]');
    close?.addEventListener('click', () => { why.replaceChildren(); ask.focus(); });
    why.firstElementChild?.setAttribute('tabindex', '-1');
    why.firstElementChild?.focus();
    why.scrollIntoView({ block: 'nearest' });
  }
});
document.getElementById('tabs').addEventListener('click', (event) => {
  const tab = event.target.closest('[data-paper]');
  if (!tab || event.ctrlKey || event.metaKey) { return; }
  event.preventDefault();
  state.paper = tab.dataset.paper;
  document.querySelectorAll('input[name=paper]').forEach((field) => { field.value = state.paper; });
  form.action = `${root.dataset.address}?paper=${state.paper}`;
  document.querySelectorAll('.papers a[data-file]').forEach((link) => {
    link.href = `${root.dataset.address}/${link.dataset.file}/${state.paper}`;
  });
  if (pdf.frame) { makePdf(); }
  document.getElementById('panes').scrollTop = 0;
  send();
});

// Whoever leaves while a key is on its way leaves once it has arrived: the next page has it, and nothing is asked.
const busy = () => state.sending || state.waiting;
form.addEventListener('submit', (event) => {
  if (busy()) {
    event.preventDefault();
    const by = event.submitter;
    state.then = () => form.requestSubmit(by);
  }
});
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (link && busy() && !event.defaultPrevented && !link.target && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    state.then = () => { window.location.href = link.href; };
  }
});
