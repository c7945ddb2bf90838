// Saves a form while it is written, and says so. What is refused stays in it, and the page says why.
import {edited} from './edited.js';

const PAUSE = 2_000;
const NEXT_TRY = 10_000;
const form = document.querySelector('form[data-autosave]');
const status = form?.querySelector('[data-autosave-status]');
const why = form?.querySelector('[data-autosave-why]');
const signIn = form?.querySelector('[data-autosave-sign-in]');
let written = 0;
let kept = 0;
let waiting = null;
let stopped = false;
let sure = false;
let last = Promise.resolve();

function soon(pause) {
  clearTimeout(waiting);
  if (!stopped) {
    waiting = setTimeout(save, pause);
  }
}

function say(text, lost) {
  status.textContent = text;
  status.classList.toggle('unmet', lost);
}

function fail(reason) {
  say(status.dataset[reason], true);
  why.hidden = reason !== 'refused';
  signIn.hidden = reason !== 'signedOut';
  return false;
}

async function pageOf(answer) {
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function send() {
  return fetch(form.action, {
    method: 'POST',
    headers: {Accept: 'text/html', Prefer: 'return=minimal'},
    body: new URLSearchParams(new FormData(form)),
    redirect: 'manual',
  });
}

/** Somebody who signed in anew in another tab has another token. */
async function renewToken() {
  const answer = await fetch(form.action, {headers: {Accept: 'text/html'}});
  const fresh = answer.ok && (await pageOf(answer)).querySelector('input[name="csrf"]')?.value;
  if (!fresh || fresh === form.elements.csrf.value) {
    return false;
  }
  document.querySelectorAll('input[name="csrf"]').forEach((field) => { field.value = fresh; });
  return true;
}

function keep(answer, count) {
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {timeStyle: 'medium', hour12: false, timeZone: status.dataset.zone});
  form.elements.version.value = answer.headers.get('ETag').replace(/\D/g, '');
  kept = count;
  stopped = false;
  why.hidden = true;
  signIn.hidden = true;
  document.getElementById('refused').replaceChildren();
  say(status.dataset.saved.replace('{time}', time.format(new Date(answer.headers.get('Date') ?? Date.now()))), false);
  if (written === kept) {
    form.dispatchEvent(new CustomEvent('tocsin:saved'));
  } else {
    soon(PAUSE);
  }
  return true;
}

/** The server's own page says what was refused; both edits of a conflict are a person's to weigh. */
async function refuse(answer) {
  const page = await pageOf(answer);
  document.getElementById('refused').replaceChildren(...page.getElementById('refused').childNodes);
  form.elements.version.value = page.querySelector('[data-autosave] [name="version"]')?.value ?? form.elements.version.value;
  stopped = answer.status === 409;
  return fail('refused');
}

async function attempt() {
  clearTimeout(waiting);
  const count = written;
  if (count === kept) {
    return true;
  }
  try {
    let answer = await send();
    if (answer.status === 403 && await renewToken()) {
      answer = await send();
    }
    if (answer.status === 204) {
      return keep(answer, count);
    }
    if (answer.type === 'opaqueredirect') {
      return fail('signedOut');
    }
    if (answer.status === 409 || answer.status === 422) {
      return await refuse(answer);
    }
    if (answer.status === 403) {
      return fail('forbidden');
    }
  } catch (error) {
    console.warn(error);
  }
  soon(NEXT_TRY);
  return fail('unreachable');
}

/** One at a time, so that each is based on the version of the one before. */
function save() {
  last = last.then(attempt);
  return last;
}

if (form) {
  const write = () => {
    written += 1;
    soon(PAUSE);
  };
  form.addEventListener('input', write);
  if (edited(form)) {
    write();
  }
  window.addEventListener('focus', () => {
    if (written !== kept && !stopped) {
      save();
    }
  });
  // Sent only once it is kept, so that no answer to it can lose the text.
  form.addEventListener('submit', async (event) => {
    if (!sure) {
      event.preventDefault();
      const {submitter} = event;
      if (await save() && !sure) {
        sure = true;
        // Later: while a form's submit event is being heard, its next submission is ignored.
        setTimeout(() => form.requestSubmit(submitter));
      }
    }
  });
}
