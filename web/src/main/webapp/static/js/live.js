// Regions that are about an incident are fetched again when it changes; those about any are so too
// when the review of the plan does. One tab of a browser keeps
// the event stream and tells the others, because HTTP/1.1 allows six connections in all.
const url = document.body.dataset.events;
const status = document.getElementById('live-status');
const tabs = new BroadcastChannel('tocsin-events');
let waiting = null;
let fetching = false;

const ANY = '*';
const key = (id) => `incident:${id}`;
const concerns = (region, id) => id === ANY || [key(id), key(ANY)].includes(region.dataset.live);

/** Somebody types or chose something there, or left what they wrote: their work stays. */
function inUse(region) {
  return (region.contains(document.activeElement)
      && document.activeElement.matches('input:not([type="checkbox"]), textarea, select'))
    || [...region.querySelectorAll('textarea')].some((text) => text.value !== text.defaultValue);
}

function keepTicks(old, fresh) {
  for (const tick of old.querySelectorAll('[type="checkbox"]')) {
    const again = fresh.querySelector(`[type="checkbox"][value="${CSS.escape(tick.value)}"]`);
    if (again) {
      again.checked = tick.checked;
    }
  }
}

/** Where the focus is, so that it can be put there again. */
function focusIn(region) {
  const focused = document.activeElement;
  if (!region.contains(focused)) {
    return null;
  }
  const name = ['id', 'href', 'value'].find((attribute) => focused.getAttribute(attribute));
  return name ? `[${name}="${CSS.escape(focused.getAttribute(name))}"]` : null;
}

function keepOpen(old, fresh) {
  const before = old.querySelectorAll('details');
  fresh.querySelectorAll('details').forEach((part, at) => { part.open = before[at]?.open ?? part.open; });
}

/** What a region says, without what this page's own modules and the passing of time change in it. */
function essence(region) {
  const copy = region.cloneNode(true);
  copy.classList.remove('is-new');
  copy.querySelectorAll('.relative').forEach((part) => part.remove());
  copy.querySelectorAll('[data-left]').forEach((part) => part.replaceWith(part.title));
  copy.querySelectorAll('progress').forEach((part) => part.removeAttribute('value'));
  copy.querySelectorAll('details').forEach((part) => part.removeAttribute('open'));
  copy.querySelectorAll('[data-copy]').forEach((part) => part.removeAttribute('hidden'));
  return copy.innerHTML;
}

function swap(old, fresh) {
  if (!fresh || inUse(old) || essence(fresh) === essence(old)) {
    return;
  }
  const focused = focusIn(old);
  keepOpen(old, fresh);
  keepTicks(old, fresh);
  old.replaceWith(fresh);
  fresh.classList.add('is-new');
  if (focused) {
    fresh.querySelector(focused)?.focus();
  }
}

async function refresh(id) {
  if (fetching) {
    soon(id);
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}});
    if (answer.ok && !answer.redirected) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const region of document.querySelectorAll('[data-live]')) {
        if (concerns(region, id)) {
          swap(region, page.getElementById(region.id));
        }
      }
      document.body.dataset.asOf = page.body.dataset.asOf;
      document.dispatchEvent(new CustomEvent('tocsin:swapped'));
    }
  } finally {
    fetching = false;
  }
}

function soon(id) {
  clearTimeout(waiting);
  waiting = setTimeout(() => refresh(id), 250);
}

function changed(id) {
  document.dispatchEvent(new CustomEvent('tocsin:incident', {detail: id}));
  if ([...document.querySelectorAll('[data-live]')].some((region) => concerns(region, id))) {
    soon(id);
  }
}

function say(on) {
  status.textContent = on ? status.dataset.on : status.dataset.off;
}

/** What changed after this page was rendered and before it heard, or while nobody did. */
async function catchUp() {
  const asked = await fetch(`${url}/missed?since=${document.body.dataset.asOf}`);
  if (asked.ok) {
    (await asked.json()).forEach(changed);
  }
}

function tell(message) {
  hear(message);
  tabs.postMessage(message);
}

function hear(message) {
  if ('on' in message) {
    say(message.on);
    if (message.on) {
      catchUp();
    }
  } else {
    changed(message.id);
  }
}

function listen() {
  const stream = new EventSource(url);
  stream.addEventListener('incident', (event) => tell({id: event.data}));
  stream.addEventListener('open', () => tell({on: true}));
  stream.addEventListener('error', () => tell({on: false}));
  return new Promise(() => {});
}

document.addEventListener('tocsin:look', (event) => changed(event.detail));
if (url) {
  tabs.addEventListener('message', (event) => hear(event.data));
  // Locks exist on https and localhost only; elsewhere each tab listens for itself.
  if (navigator.locks) {
    navigator.locks.request('tocsin-events', listen);
  } else {
    listen();
  }
  catchUp();
}
