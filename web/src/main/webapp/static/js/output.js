// What a running action prints appears as it comes: asked for once a second while the page is seen.
const SECOND = 1000;
const running = () => document.querySelectorAll('[data-output]');
let asking = false;

function toItsEnd(output) {
  output.scrollTop = output.scrollHeight;
}

async function grow(output) {
  const answer = await fetch(`${output.dataset.output}?from=${output.dataset.next}`, {
    headers: {Accept: 'application/json'},
    cache: 'no-store',
  });
  if (!answer.ok) {
    return;
  }
  const {text, next, ended} = await answer.json();
  const atItsEnd = output.scrollHeight - output.scrollTop - output.clientHeight < 8;
  output.append(text);
  output.dataset.next = next;
  if (atItsEnd) {
    toItsEnd(output);
  }
  if (ended) {
    delete output.dataset.output;
    document.dispatchEvent(new CustomEvent('tocsin:look', {detail: output.dataset.incident}));
  }
}

async function ask() {
  if (asking || document.hidden) {
    return;
  }
  asking = true;
  try {
    await Promise.allSettled([...running()].map(grow));
  } finally {
    asking = false;
  }
}

setInterval(ask, SECOND);
running().forEach(toItsEnd);
document.addEventListener('tocsin:swapped', () => running().forEach(toItsEnd));
