// Edits a table of decisions and tries it: each change is saved and looked through.
import {fetched, library, style} from '../bpmn-library.js';
import {list, said} from './findings.js';
import {Saving, tagOf} from './saving.js';
import {WORDS} from './words.js';

const FOLDER = 'camunda-dmn-js/';
const desk = document.querySelector('[data-editor]');
const part = (name) => desk.querySelector(`[data-editor-${name}]`);

/** What the linter says, on the cells and as a list. */
function looked({findings, elsewhere}) {
  part('canvas').querySelectorAll('[data-finding]').forEach((cell) => {
    delete cell.dataset.finding;
    cell.removeAttribute('title');
  });
  for (const {element, refuses, message} of findings) {
    const cell = cellOf(element);
    if (cell) {
      cell.dataset.finding = refuses ? 'refused' : 'advice'; // its classes are the library's
      cell.title = [cell.title, message].filter(Boolean).join('\n');
    }
  }
  list(part, findings.map(row), elsewhere);
}

function cellOf(id) {
  return id && part('canvas').querySelector(`td[data-element-id="${CSS.escape(id)}"]`);
}

function row(finding) {
  const rule = cellOf(finding.element)?.closest('tr');
  return said(finding, rule && finding.element, rule && `#${1 + [...rule.parentNode.rows].indexOf(rule)}`);
}

function go(button) {
  const cell = button && cellOf(button.dataset.go);
  if (cell) {
    cell.scrollIntoView({block: 'center', inline: 'center'});
    cell.querySelector('[contenteditable]')?.focus();
  }
}

/** What the table answers to what was typed, with the rules that fit. */
function tries(answered) {
  const form = part('try');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await answered();
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: {Accept: 'application/json', 'X-CSRF-Token': desk.dataset.csrf},
      body: new URLSearchParams(new FormData(form)),
    });
    const rows = answer.ok ? (await answer.json()).hits.map(hit) : [plain(form.dataset.broken)];
    part('answer').replaceChildren(...(rows.length ? rows : [plain(form.dataset.none)]));
  });
}

function plain(text) {
  const row = document.createElement('li');
  row.textContent = text;
  return row;
}

function hit({rule, remark, outputs}) {
  const row = plain(Object.entries(outputs).map(([name, value]) => `${name} = ${value}`).join(' · '));
  const note = document.createElement('span');
  note.className = 'note';
  note.textContent = ` ${remark || rule}`;
  row.append(note);
  return row;
}

async function open() {
  ['diagram-js.css', 'dmn-js-shared.css', 'dmn-js-decision-table.css', 'dmn-js-decision-table-controls.css', 'dmn-font/css/dmn-embedded.css'].forEach((name) => style(name, `${FOLDER}assets/`));
  const [file] = await Promise.all([fetched(desk.dataset.file, 'application/xml'), library('camunda-platform-modeler', FOLDER)]);
  const modeler = new window.DmnModeler({container: part('canvas'), decisionTable: {additionalModules: [WORDS]}});
  await modeler.importXML(await file.text());
  await modeler.open(modeler.getViews().find(({type}) => type === 'decisionTable'));
  const saving = new Saving({
    desk,
    status: part('status'),
    text: async () => (await modeler.saveXML({format: true})).xml,
    tag: tagOf(file),
    looked,
  });
  modeler.getActiveViewer().get('eventBus').on('commandStack.changed', () => saving.changed());
  part('findings').addEventListener('click', (event) => go(event.target.closest('button')));
  tries(async () => {
    saving.soon(0);
    await new Promise((later) => { setTimeout(later); });
    await saving.last;
  });
  part('canvas').querySelectorAll('th.index-column').forEach((head) => { head.textContent = '#'; });
  looked(await (await fetched(desk.dataset.look, 'application/json')).json());
  desk.dataset.ready = '';
}

try {
  await open();
} catch (error) {
  part('canvas').textContent = desk.dataset.failed;
  throw error;
}
