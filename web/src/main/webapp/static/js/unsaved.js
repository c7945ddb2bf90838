// Asks before a page with unsaved writing is left.
const form = document.querySelector('form[data-unsaved]');

if (form) {
  const leave = (event) => event.preventDefault();
  form.addEventListener('input', () => window.addEventListener('beforeunload', leave), {once: true});
  form.addEventListener('submit', () => window.removeEventListener('beforeunload', leave));
}
