// "3 minutes ago", or "in 8 seconds", beside the exact time, which stays on hover and in print.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, {numeric: 'auto', style: 'short'});
const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30]];

function relative(at) {
  const past = (Date.now() - at) / 1000;
  const ahead = past < -2; // a clock that is a little off makes no future of the present
  let amount = ahead ? -past : Math.max(0, past);
  for (const [unit, size] of STEPS) {
    if (amount < size) {
      return words.format(ahead ? Math.floor(amount) : -Math.floor(amount), unit);
    }
    amount /= size;
  }
  return null;
}

function refresh() {
  for (const time of document.querySelectorAll('time[data-relative]')) {
    const said = relative(Date.parse(time.dateTime));
    let span = time.querySelector('.relative');
    if (said === null) {
      span?.remove();
      continue;
    }
    if (!span) {
      span = document.createElement('span');
      span.className = 'relative';
      time.append(span);
    }
    if (span.textContent !== said) {
      span.textContent = said;
    }
  }
}

refresh();
setInterval(refresh, 5000);
document.addEventListener('tocsin:swapped', refresh);
