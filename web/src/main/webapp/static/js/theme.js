// Changes the look at once, and has the server remember it.
const form = document.querySelector('[data-theme-switch]');

form?.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (!button) {
    return;
  }
  event.preventDefault();
  document.documentElement.dataset.theme = button.value;
  for (const other of form.querySelectorAll('button')) {
    other.setAttribute('aria-pressed', String(other === button));
  }
  fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form, button)), redirect: 'manual'});
});
