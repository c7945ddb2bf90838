// The fields of the step that is selected. Labels and lists come from the page's templates.
import {Fields} from './fields.js';
import {kindOf} from './steps.js';

const ANSWER = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;
const PAUSE = 500;

export class Panel {
  constructor(modeler, place) {
    this.modeler = modeler;
    this.place = place;
    this.fields = new Fields(modeler);
    this.shown = null;
    modeler.on('selection.changed', ({newSelection}) => this.show(newSelection.length === 1 ? newSelection[0] : null));
    modeler.on('commandStack.changed', () => this.refresh());
    place.addEventListener('change', (event) => this.take(event.target));
    place.addEventListener('input', (event) => {
      if (event.target.matches('input:not([type="checkbox"])[data-field], textarea[data-field]')) {
        this.later(event.target);
      }
    });
    place.addEventListener('click', (event) => this.clicked(event.target.closest('button')));
    this.show(null);
  }

  /** What is typed is kept as well when the field is never left. */
  later(field) {
    clearTimeout(this.waiting);
    this.typed = field;
    this.waiting = setTimeout(() => this.take(field), PAUSE);
  }

  take(field) {
    clearTimeout(this.waiting);
    this.typed = null;
    this.changed(field);
  }

  /** Of nothing: the whole process. */
  show(element) {
    if (this.typed) {
      this.take(this.typed);
    }
    const shown = element?.type === 'label' ? element.labelTarget : element;
    this.shown = shown ?? this.modeler.get('canvas').getRootElement();
    const kind = kindOf(this.shown);
    this.place.replaceChildren(
      document.querySelector(`template[data-step="${kind}"]`).content.cloneNode(true),
    );
    this.refresh();
  }

  refresh() {
    if (!this.modeler.get('elementRegistry').get(this.shown.id) && this.shown !== this.modeler.get('canvas').getRootElement()) {
      this.show(null);
      return;
    }
    for (const field of this.place.querySelectorAll('[data-field]')) {
      if (field !== document.activeElement) {
        this.fill(field);
      }
    }
    this.fillAnswers();
    this.fillTests();
  }

  fill(field) {
    const value = this.fields.read(this.shown, field.dataset.field);
    if (field.type === 'checkbox') {
      field.checked = value === true;
    } else {
      if (field.tagName === 'SELECT') {
        offer(field, value);
      }
      field.value = value;
    }
  }

  changed(field) {
    if (field.dataset.field) {
      this.fields.write(this.shown, field.dataset.field, field.type === 'checkbox' ? field.checked : field.value);
    } else if (field.closest('[data-answers]')) {
      this.changeAnswers();
    } else if (field.matches('[data-otherwise]')) {
      this.fields.writeOtherwise(this.shown, field.checked);
    } else if (field.closest('[data-tests]')) {
      this.changeTests();
    }
  }

  clicked(button) {
    if (button?.matches('[data-add-answer]')) {
      this.place.querySelector('[data-answers]').append(this.row('answer'));
    } else if (button?.matches('[data-add-test]')) {
      this.place.querySelector('[data-tests]').append(this.row('test'));
    } else if (button?.matches('[data-remove]')) {
      const row = button.closest('fieldset');
      const answers = row.closest('[data-answers]');
      row.remove();
      if (answers) {
        this.changeAnswers();
      } else {
        this.changeTests();
      }
    }
  }

  row(kind) {
    return document.querySelector(`template[data-row="${kind}"]`).content.cloneNode(true).firstElementChild;
  }

  fillAnswers() {
    const place = this.place.querySelector('[data-answers]');
    if (!place || place.contains(document.activeElement)) {
      return;
    }
    place.replaceChildren(...this.fields.outcomes(this.shown).map((answer) => {
      const row = this.row('answer');
      for (const [name, value] of Object.entries(answer)) {
        row.querySelector(`[data-answer="${name}"]`).value = value;
      }
      return row;
    }));
  }

  changeAnswers() {
    const rows = [...this.place.querySelectorAll('[data-answers] > fieldset')];
    const answers = rows.map((row) => Object.fromEntries(
      [...row.querySelectorAll('[data-answer]')].map((field) => [field.dataset.answer, field.value.trim()]),
    ));
    rows.forEach((row, index) => {
      const key = row.querySelector('[data-answer="key"]');
      const fits = ANSWER.test(answers[index].key) && answers.findIndex((other) => other.key === answers[index].key) === index;
      key.setCustomValidity(fits || !answers[index].key ? '' : key.title);
      key.reportValidity();
    });
    this.fields.writeOutcomes(this.shown, answers.filter((answer, index) =>
      ANSWER.test(answer.key) && answers.findIndex((other) => other.key === answer.key) === index));
  }

  fillTests() {
    const place = this.place.querySelector('[data-tests]');
    if (!place) {
      return;
    }
    const when = this.fields.when(this.shown);
    this.place.querySelector('[data-otherwise]').checked = when === null;
    this.place.querySelectorAll('[data-conditional]').forEach((part) => { part.hidden = when === null; });
    if (place.contains(document.activeElement)) {
      return;
    }
    place.replaceChildren(...(when?.tests ?? []).map((test, index) => {
      const row = this.row('test');
      row.querySelector('[data-test="join"]').value = when.joins[index - 1] ?? '&&';
      for (const [name, value] of Object.entries(test)) {
        const field = row.querySelector(`[data-test="${name}"]`);
        if (field.tagName === 'SELECT') {
          offer(field, value);
        }
        field.value = value;
      }
      return row;
    }));
    this.suggest();
  }

  /** What the person's steps of this process can answer. */
  suggest() {
    const list = this.place.querySelector('datalist');
    const keys = this.modeler.get('elementRegistry')
      .filter((element) => element.businessObject?.$type === 'bpmn:UserTask')
      .flatMap((element) => this.fields.outcomes(element).map(({key}) => key));
    list?.replaceChildren(...[...new Set([...keys, 'PASS', 'FAIL', 'UNKNOWN', 'SUCCEEDED', 'FAILED'])].map((key) => new Option(key, key)));
  }

  changeTests() {
    const rows = [...this.place.querySelectorAll('[data-tests] > fieldset')];
    const tests = rows.map((row) => Object.fromEntries(
      [...row.querySelectorAll('[data-test]')].map((field) => [field.dataset.test, field.value.trim()]),
    ));
    this.fields.writeWhen(this.shown, tests, tests.slice(1).map(({join}) => join));
  }
}

/** What the plan does not have any more is still shown as chosen. */
function offer(select, value) {
  if (value && ![...select.options].some((option) => option.value === value)) {
    select.append(new Option(value, value));
  }
}
