// While somebody writes a text: what it would give is looked at in each pause, in a longer one it is proved, and a proof that runs is
// asked after. What it changes in matters is looked for when somebody asks.
const form = document.getElementById('own');
const found = document.getElementById('found');
const PAUSE = 600;
const LONG_PAUSE = 4000;
const ASK_AGAIN = 2000;
let timer = 0;
let newest = 0;

async function send(action) {
  const mine = ++newest;
  try {
    const answer = await fetch(action, {
      method: 'POST', body: new URLSearchParams(new FormData(form)),
      headers: { 'X-Csrf': form.elements.csrf.value, 'X-Part': 'found' } });
    if (answer.ok && mine === newest) {
      found.innerHTML = await answer.text();
      if (found.querySelector('[data-proof="running"], [data-effects="running"]')) { later(look, ASK_AGAIN); }
      if (found.querySelector('[data-proof="none"]') && !found.querySelector('[data-fails]')) { later(prove, LONG_PAUSE); }
    }
  } catch { /* The server cannot be reached now; the text stays, and the next pause asks again. */ }
}

const look = () => send('/bodies/folder/edit/look');
const prove = () => send('/bodies/folder/edit/prove');
function later(what, pause) {
  clearTimeout(timer);
  timer = setTimeout(what, pause);
}

form.elements.text.addEventListener('input', () => later(look, PAUSE));
form.elements.body.addEventListener('change', look);
form.addEventListener('submit', (event) => {
  const action = event.submitter?.getAttribute('formaction') ?? '';
  if (action.endsWith('/look') || action.endsWith('/prove') || action.endsWith('/affect')) {
    event.preventDefault();
    send(action);
  }
});
