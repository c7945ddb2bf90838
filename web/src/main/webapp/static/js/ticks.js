// One tick for all rows of a list.
document.querySelector('[data-tick-all]')?.addEventListener('change', ({target}) => {
  for (const tick of document.querySelectorAll('[data-row] [name="task"]')) {
    tick.checked = target.checked;
  }
});
