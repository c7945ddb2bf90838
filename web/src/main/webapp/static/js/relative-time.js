// "3 minutes ago" beside the exact time, which stays on hover and in print.
const words = new Intl.RelativeTimeFormat(document.documentElement.lang, {numeric: 'auto', style: 'short'});
const STEPS = [['second', 60], ['minute', 60], ['hour', 24], ['day', 30]];

function relative(at) {
  let amount = Math.max(0, (Date.now() - at) / 1000);
  for (const [unit, size] of STEPS) {
    if (amount < size) {
      return words.format(-Math.floor(amount), unit);
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
