// Single keys for those whose hands are on the keyboard; they can be turned off (WCAG 2.1.4).
const OFF = 'tocsin.shortcuts.off';
const dialog = document.getElementById('shortcuts');
let before = '';

const off = () => localStorage.getItem(OFF) === 'yes';

function moveRow(step) {
  const links = [...document.querySelectorAll('[data-row] .title')];
  const at = links.indexOf(document.activeElement);
  links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
}

/** The row that has the focus; the page itself where it is about one step. */
function step() {
  return document.activeElement.closest('[data-row]') ?? document.querySelector('main:not(:has([data-row]))');
}

function press(key) {
  const together = before ? `${before} ${key}` : key;
  before = key === 'g' ? 'g' : '';
  if (key === '?') {
    dialog.showModal();
  } else if (together === 'j' || together === 'k') {
    moveRow(together === 'j' ? 1 : -1);
  } else if (together === 'c') {
    step()?.querySelector('[data-claim]')?.click();
  } else if (together === 'x') {
    step()?.querySelector('[name="task"]')?.click();
  } else if (together === 'n') {
    document.querySelector('[data-primary]')?.focus();
  } else {
    document.querySelector(`[data-shortcut="${together.replace(/["\\]/g, "")}"]`)?.click();
  }
}

if (dialog) {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable], dialog');
    if (!typing && !off() && !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1) {
      press(event.key);
    }
  });
  document.querySelector('[data-shortcuts-open]')?.addEventListener('click', () => dialog.showModal());
  const box = dialog.querySelector('[data-shortcuts-off]');
  box.checked = off();
  box.addEventListener('change', () => localStorage.setItem(OFF, box.checked ? 'yes' : 'no'));
}
