// Edits a file of the plan as text: each change is saved and looked through.
import {fetched} from '../bpmn-library.js';
import {list, said} from './findings.js';
import {Saving, tagOf} from './saving.js';

const desk = document.querySelector('[data-editor]');
const part = (name) => desk.querySelector(`[data-editor-${name}]`);

function looked({findings, elsewhere}) {
  list(part, findings.map(said), elsewhere);
}

const file = await fetched(desk.dataset.file, 'text/plain');
const area = part('text');
area.value = await file.text();
area.readOnly = false;
const saving = new Saving({
  desk,
  status: part('status'),
  text: async () => area.value,
  tag: tagOf(file),
  looked,
});
area.addEventListener('input', () => saving.changed());
looked(await (await fetched(desk.dataset.look, 'application/json')).json());
desk.dataset.ready = '';
