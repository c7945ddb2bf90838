// A copy button beside each command, where the browser lets a page write to the clipboard.
function show() {
  if (navigator.clipboard) {
    for (const button of document.querySelectorAll('[data-copy][hidden]')) {
      button.hidden = false;
    }
  }
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
  const before = button.textContent;
  if (before !== button.dataset.done) {
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2000);
  }
});

show();
document.addEventListener('tocsin:swapped', show);
