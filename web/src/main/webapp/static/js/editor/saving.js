// Saves a file of a draft after each change, and says so. What is not saved stays on the page.
const PAUSE = 800;
const NEXT_TRY = 10_000;

export class Saving {
  /**
   * desk: the element that says where the file goes; status: where it is said; text: answers the
   * file's text; tag: of the text that it is based on; looked: told what the plan's check says of it.
   */
  constructor({desk, status, text, tag, looked}) {
    Object.assign(this, {desk, status, text, tag, looked});
    this.count = 0;
    this.kept = 0;
    this.last = Promise.resolve();
    window.addEventListener('beforeunload', (event) => {
      if (this.count !== this.kept) {
        this.soon(0);
        event.preventDefault();
      }
    });
  }

  changed() {
    this.count += 1;
    this.soon(PAUSE);
  }

  soon(pause) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => { this.last = this.last.then(() => this.save()); }, pause);
  }

  /** One at a time, so that each is based on the one before. */
  async save() {
    const {count} = this;
    if (count === this.kept) {
      return;
    }
    try {
      const text = await this.text();
      let answer = await this.put(text);
      if (answer.status === 403 && await this.renewToken()) {
        answer = await this.put(text);
      }
      if (answer.ok) {
        const look = await answer.json();
        this.tag = look.tag;
        this.kept = count;
        this.say('saved', false);
        this.looked(look);
        return;
      }
      if (answer.status === 409) {
        this.say('outdated', true);
        return;
      }
      this.say(answer.type === 'opaqueredirect' || answer.status === 403 ? 'signedOut' : 'refused', true);
    } catch (error) {
      console.warn(error);
      this.say('unreachable', true);
    }
    this.soon(NEXT_TRY);
  }

  /** Somebody who signed in anew in another tab has another token. */
  async renewToken() {
    const answer = await fetch(window.location.href, {headers: {Accept: 'text/html'}, cache: 'no-store'});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-editor]')?.dataset.csrf;
    const renewed = Boolean(fresh) && fresh !== this.desk.dataset.csrf;
    this.desk.dataset.csrf = fresh ?? this.desk.dataset.csrf;
    return renewed;
  }

  put(text) {
    return fetch(this.desk.dataset.file, {
      method: 'PUT',
      headers: {
        'Content-Type': this.desk.dataset.type ?? 'application/xml',
        Accept: 'application/json',
        'If-Match': `"${this.tag}"`,
        'X-CSRF-Token': this.desk.dataset.csrf,
      },
      body: text,
      redirect: 'manual',
    });
  }

  say(what, lost) {
    const {zone} = this.status.dataset;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, {timeStyle: 'medium', hour12: false, timeZone: zone});
    this.status.textContent = this.status.dataset[what].replace('{time}', time.format(new Date()));
    this.status.classList.toggle('unmet', lost);
  }
}

/** The tag of a file's text as it was read. */
export function tagOf(answer) {
  return answer.headers.get('ETag').replace(/^W\/|"/g, '');
}
