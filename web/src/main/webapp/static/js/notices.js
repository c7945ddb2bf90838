// A sound or a notification for work that is new to this person, where they want it in this browser.
// One tab looks, when an incident changed, at the list of what their roles may do.
const LIST = '/tasks?scope=roles';
const PAUSE = 1000;
const WANTED = {sound: 'tocsin.notices.sound', desktop: 'tocsin.notices.desktop'};
const taken = new BroadcastChannel('tocsin-taken');
const known = new Set();
let waiting = null;

const wanted = (kind) => localStorage.getItem(WANTED[kind]) === 'yes';
const allowed = () => 'Notification' in window && Notification.permission === 'granted';

async function list() {
  const answer = await fetch(LIST, {headers: {Accept: 'text/html'}});
  return answer.ok && !answer.redirected
    ? new DOMParser().parseFromString(await answer.text(), 'text/html')
    : null;
}

/** Rows that were not there before, or that somebody handed to this person. */
function fresh(page) {
  const rows = [...page.querySelectorAll('[data-work]')];
  const unknown = rows.filter((row) => !known.has(row.dataset.work));
  known.clear();
  rows.forEach((row) => known.add(row.dataset.work));
  return unknown;
}

function play() {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.setValueAtTime(660, 0);
  tone.frequency.setValueAtTime(880, audio.currentTime + 0.18);
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.addEventListener('ended', () => audio.close());
  tone.start();
  tone.stop(audio.currentTime + 0.6);
}

function show(rows, page) {
  const [first] = rows;
  const title = first.querySelector('.title');
  const more = page.getElementById('notices').dataset.more.replace('#', rows.length - 1);
  const lines = [first.querySelector('.facts-line a').textContent];
  if (rows.length > 1) {
    lines.push(more);
  }
  const severity = first.querySelector('.severity b, .tag')?.textContent ?? '';
  const notice = new Notification(`${severity} ${title.textContent}`, {body: lines.join('\n'), tag: 'tocsin-work'});
  notice.addEventListener('click', () => {
    window.focus();
    location.assign(title.getAttribute('href'));
    notice.close();
  });
}

async function look() {
  const page = await list();
  const rows = page ? fresh(page) : [];
  if (rows.length > 0) {
    if (wanted('sound')) {
      play();
    }
    if (wanted('desktop') && allowed()) {
      show(rows, page);
    }
  }
}

function soon() {
  if (wanted('sound') || wanted('desktop')) {
    waiting ??= setTimeout(() => {
      waiting = null;
      look();
    }, PAUSE);
  }
}

async function watch() {
  const page = await list();
  if (page) {
    fresh(page);
  }
  document.addEventListener('tocsin:incident', soon);
  return new Promise(() => {});
}

/** What this person takes in this browser is no news to them. */
function tellOfTaking({target, submitter}) {
  const [, one] = new URL(target.action).pathname.match(/^\/tasks\/([^/]+)\/claim$/) ?? [];
  const several = submitter?.name === 'work' && submitter.value === 'claim'
    ? new FormData(target).getAll('task')
    : [];
  taken.postMessage(one ? [one] : several);
}

function choose(tick) {
  const kind = tick.dataset.notice;
  const refused = document.querySelector('[data-notices-refused]');
  tick.checked = wanted(kind) && (kind !== 'desktop' || allowed());
  tick.addEventListener('change', async () => {
    if (kind === 'desktop' && tick.checked) {
      tick.checked = 'Notification' in window && (await Notification.requestPermission()) === 'granted';
      refused.hidden = tick.checked;
    }
    localStorage.setItem(WANTED[kind], tick.checked ? 'yes' : 'no');
    if (kind === 'sound' && tick.checked) {
      play();
    }
  });
}

if (document.body.dataset.events) {
  document.querySelectorAll('[data-notice]').forEach(choose);
  document.addEventListener('submit', tellOfTaking);
  taken.addEventListener('message', ({data}) => data.forEach((id) => known.add(`${id} mine`)));
  // Locks exist on https and localhost only; elsewhere there are no notifications either.
  if (navigator.locks) {
    navigator.locks.request('tocsin-notices', watch);
  } else {
    watch();
  }
}
