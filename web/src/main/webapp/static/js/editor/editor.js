// Draws a procedure: steps from buttons, their fields beside them, each change saved and looked through.
import {COLOURS, fetched, library, style} from '../bpmn-library.js';
import {Panel} from './panel.js';
import {Steps} from './steps.js';

const PAUSE = 800;
const NEXT_TRY = 10_000;
const desk = document.querySelector('[data-editor]');
const part = (name) => desk.querySelector(`[data-editor-${name}]`);

/** A step's own buttons: draw a way from it, take it away. */
class StepButtons {
  constructor(contextPad, connect, modeling) {
    this.connect = connect;
    this.modeling = modeling;
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element) {
    const connect = (event) => this.connect.start(event, element);
    const entries = {
      'step.remove': {
        group: 'edit',
        className: 'bpmn-icon-trash',
        title: desk.dataset.remove,
        action: {click: () => this.modeling.removeElements([element])},
      },
    };
    if (!element.waypoints && element.type !== 'label' && element.type !== 'bpmn:EndEvent') {
      entries['step.connect'] = {
        group: 'connect',
        className: 'bpmn-icon-connection-multi',
        title: desk.dataset.connect,
        action: {click: connect, dragstart: connect},
      };
    }
    return entries;
  }
}
StepButtons.$inject = ['contextPad', 'connect', 'modeling'];

/** What offers elements that no plan may run. */
const NOTHING = {paletteProvider: ['value', {}], createPaletteProvider: ['value', {}], appendContextPadProvider: ['value', {}],
  colorContextPadProvider: ['value', {}], createAppendKeyboardBindings: ['value', {}], createAppendEditorActions: ['value', {}]};

class Saving {
  constructor(modeler, revision) {
    this.modeler = modeler;
    this.revision = revision;
    this.changed = 0;
    this.kept = 0;
    this.last = Promise.resolve();
    modeler.on('commandStack.changed', () => {
      this.changed += 1;
      this.soon(PAUSE);
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.changed !== this.kept) {
        this.last = this.last.then(() => this.save());
        event.preventDefault();
      }
    });
  }

  soon(pause) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => { this.last = this.last.then(() => this.save()); }, pause);
  }

  async save() {
    const count = this.changed;
    if (count === this.kept) {
      return;
    }
    const {xml} = await this.modeler.saveXML({format: true});
    try {
      const answer = await fetch(desk.dataset.file, {
        method: 'PUT',
        headers: {'Content-Type': 'application/xml', Accept: 'application/json', 'If-Match': String(this.revision), 'X-CSRF-Token': desk.dataset.csrf},
        body: xml,
        redirect: 'manual',
      });
      if (answer.ok) {
        const look = await answer.json();
        this.revision = look.revision;
        this.kept = count;
        say('saved', false);
        findings.show(look);
        return;
      }
      if (answer.status === 409) {
        say('outdated', true);
        return;
      }
      say(answer.type === 'opaqueredirect' || answer.status === 403 ? 'signedOut' : 'refused', true);
    } catch (error) {
      console.warn(error);
      say('unreachable', true);
    }
    this.soon(NEXT_TRY);
  }
}

function say(what, lost) {
  const status = part('status');
  const time = new Intl.DateTimeFormat(document.documentElement.lang, {timeStyle: 'medium', hour12: false, timeZone: status.dataset.zone});
  status.textContent = status.dataset[what].replace('{time}', time.format(new Date()));
  status.classList.toggle('unmet', lost);
}

/** What the linter says, on the shapes and as a list. */
class Findings {
  constructor(modeler) {
    this.modeler = modeler;
    part('findings').addEventListener('click', (event) => this.go(event.target.closest('button')));
  }

  show({findings: found, elsewhere}) {
    const overlays = this.modeler.get('overlays');
    overlays.remove({type: 'finding'});
    const byShape = Map.groupBy(found, ({element}) => this.shapeOf(element)?.id ?? '');
    byShape.delete('');
    for (const [id, list] of byShape) {
      overlays.add(id, 'finding', {position: {top: -12, right: 12}, html: mark(list)});
    }
    part('findings').replaceChildren(...found.map((finding) => this.row(finding)));
    part('clean').hidden = found.length > 0;
    part('elsewhere').hidden = elsewhere === 0;
  }

  /** Of what is not drawn, such as a timer, what it is part of. */
  shapeOf(id) {
    const registry = this.modeler.get('elementRegistry');
    const root = this.modeler.get('canvas').getRootElement();
    for (let step = this.modeler.get('moddle').ids.assigned(id); step?.$parent; step = step.$parent) {
      const shape = registry.get(step.id);
      if (shape && shape !== root) {
        return shape;
      }
    }
    return null;
  }

  row(finding) {
    const row = document.createElement('li');
    row.className = finding.refuses ? 'unmet' : 'late';
    const shape = this.shapeOf(finding.element);
    if (shape) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.dataset.go = shape.id;
      button.textContent = shape.businessObject.name || finding.element;
      row.append(button, ' ');
    }
    const text = document.createElement('span');
    text.lang = 'en';
    text.textContent = finding.message;
    row.append(text);
    return row;
  }

  go(button) {
    const shape = button && this.modeler.get('elementRegistry').get(button.dataset.go);
    if (shape) {
      this.modeler.get('canvas').scrollToElement(shape, 80);
      this.modeler.get('selection').select(shape);
    }
  }
}

function mark(list) {
  const badge = document.createElement('div');
  const refuses = list.some((finding) => finding.refuses);
  badge.className = `diagram-badge ${refuses ? 'is-failed' : 'is-overrun'}`;
  badge.textContent = refuses ? '!' : '?';
  badge.title = list.map((finding) => finding.message).join('\n');
  return badge;
}

/** A step from a button: after the one that is selected, else where the pointer puts it down. */
function adds(modeler, steps) {
  const appended = (kind) => {
    const [selected, ...more] = modeler.get('selection').get();
    if (!selected || more.length || selected.waypoints || selected.type === 'label') {
      return false;
    }
    const shape = steps.create(kind);
    if (kind === 'deadline') {
      const host = selected;
      modeler.get('modeling').createShape(shape, {x: host.x + host.width - 20, y: host.y + host.height}, host, {attach: true});
    } else {
      modeler.get('autoPlace').append(selected, shape);
    }
    modeler.get('selection').select(shape);
    return true;
  };
  part('tools').addEventListener('click', (event) => {
    const kind = event.target.closest('[data-add]')?.dataset.add;
    if (kind && !appended(kind)) {
      modeler.get('create').start(event, steps.create(kind));
    }
  });
  part('tools').addEventListener('dragstart', (event) => {
    const kind = event.target.closest('[data-add]')?.dataset.add;
    if (kind) {
      event.preventDefault();
      modeler.get('create').start(event, steps.create(kind));
    }
  });
}

const COMMANDS = {
  undo: (modeler) => modeler.get('commandStack').undo(),
  redo: (modeler) => modeler.get('commandStack').redo(),
  in: (modeler) => modeler.get('zoomScroll').stepZoom(1),
  out: (modeler) => modeler.get('zoomScroll').stepZoom(-1),
  whole: (modeler) => modeler.get('canvas').zoom('fit-viewport', 'auto'),
};

let findings = null;

async function open() {
  ['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn-embedded.css'].forEach(style);
  const [file] = await Promise.all([fetched(desk.dataset.file, 'application/xml'), library('camunda-platform-modeler')]);
  const modeler = new window.BpmnModeler({
    container: part('canvas'),
    bpmnRenderer: COLOURS,
    additionalModules: [{...NOTHING, contextPadProvider: ['type', StepButtons]}],
  });
  await modeler.importXML(await file.text());
  COMMANDS.whole(modeler);
  findings = new Findings(modeler);
  adds(modeler, new Steps(modeler, desk.dataset));
  new Panel(modeler, part('panel'));
  new Saving(modeler, Number(file.headers.get('ETag').replace(/\D/g, '')));
  part('tools').addEventListener('click', (event) => {
    COMMANDS[event.target.closest('[data-command]')?.dataset.command]?.(modeler);
  });
  findings.show(await (await fetched(desk.dataset.look, 'application/json')).json());
  desk.dataset.ready = '';
}

try {
  await open();
} catch (error) {
  part('canvas').textContent = desk.dataset.failed;
  throw error;
}
