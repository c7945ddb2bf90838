// Shows what will happen while the form is filled in; the button does the same without this.
const form = document.querySelector('form[data-suggest]');
let waiting = null;
let latest = 0;

async function ask() {
  const mine = ++latest;
  const answer = await fetch(form.dataset.suggest, {
    method: 'POST',
    headers: {Accept: 'text/html'},
    body: new URLSearchParams(new FormData(form)),
  });
  if (!answer.ok || mine !== latest) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ['suggestion', 'suggestion-line']) {
    const fresh = page.getElementById(id);
    const shown = document.getElementById(id);
    // The element stays, so that a screen reader hears what changed in it.
    if (fresh && shown.innerHTML !== fresh.innerHTML) {
      shown.replaceChildren(...fresh.childNodes);
    }
  }
}

if (form) {
  form.querySelector('[data-suggest-button]').hidden = true;
  form.addEventListener('change', (event) => {
    if (event.target.matches('select, [type="checkbox"]')) {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 150);
    }
  });
}
