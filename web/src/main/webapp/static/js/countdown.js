// Counts on from the seconds that the server wrote, so a wrong clock of this machine does no harm.
const SOON = 300;
const DAY = 86400;
const FEW_DAYS = 2;
const ends = new WeakMap();

function text(seconds, unit) {
  const days = Math.floor(Math.abs(seconds) / DAY);
  return days < FEW_DAYS
    ? digits(Math.abs(seconds))
    : `${days} ${unit} ${digits(Math.abs(seconds) % DAY)}`;
}

function digits(size) {
  const hours = Math.floor(size / 3600);
  const minutes = Math.floor(size / 60) % 60;
  const rest = String(size % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

function tick() {
  const now = performance.now() / 1000;
  for (const element of document.querySelectorAll('[data-left]')) {
    if (!ends.has(element)) {
      ends.set(element, now + Number(element.dataset.left));
    }
    const left = Math.floor(ends.get(element) - now);
    element.querySelector('.digits').textContent = text(left, element.dataset.days);
    element.classList.toggle('soon', left >= 0 && left < SOON);
    if (left < 0 && !element.classList.contains('over')) {
      element.classList.add('over');
      element.querySelector('.word').textContent = element.dataset.over;
    }
  }
}

tick();
setInterval(tick, 1000);
