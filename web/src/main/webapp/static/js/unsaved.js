// Asks before a page with unsaved writing is left.
import {edited} from './edited.js';

const form = document.querySelector('form[data-unsaved]');

if (form) {
  const leave = (event) => event.preventDefault();
  const hold = () => window.addEventListener('beforeunload', leave);
  const done = () => window.removeEventListener('beforeunload', leave);
  form.addEventListener('input', hold);
  if (edited(form)) {
    hold();
  }
  form.addEventListener('tocsin:saved', done);
  // Heard at the window, after a module of the form may have held it back.
  window.addEventListener('submit', (event) => {
    if (event.target === form && !event.defaultPrevented) {
      done();
    }
  });
}
