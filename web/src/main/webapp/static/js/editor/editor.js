// Draws a procedure: steps from buttons, their fields beside them, each change saved and looked through.
import simulation from '../../vendor/bpmn-js-token-simulation.js';
import {COLOURS, fetched, library, style} from '../bpmn-library.js';
import {Findings} from './findings.js';
import {Panel} from './panel.js';
import {Saving, tagOf} from './saving.js';
import {Steps} from './steps.js';
import {saysWalk, WORDS} from './words.js';

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

/** The buttons of the page are the palette; that of the library is there, and empty. */
class NoPalette {
  constructor(palette) {
    palette.registerProvider({getPaletteEntries: () => ({})});
  }
}
NoPalette.$inject = ['palette'];

/** What offers elements that no plan may run. */
const NOTHING = {paletteProvider: ['type', NoPalette], createPaletteProvider: ['value', {}], appendContextPadProvider: ['value', {}],
  colorContextPadProvider: ['value', {}], createAppendKeyboardBindings: ['value', {}], createAppendEditorActions: ['value', {}]};

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
  walk: (modeler) => modeler.get('toggleMode').toggleMode(),
  whole: (modeler) => modeler.get('canvas').zoom('fit-viewport', 'auto'),
};

/** While it is only explained nothing can be changed. */
function explains(modeler) {
  modeler.on('tokenSimulation.toggleMode', ({active}) => {
    part('walk').setAttribute('aria-pressed', String(active));
    part('explained').hidden = !active;
    part('panel').inert = active;
    desk.querySelectorAll('[data-add]').forEach((button) => { button.classList.toggle('idle', active); button.inert = active; });
  });
}

async function open() {
  style('bpmn-js-token-simulation.css', 'bpmn-js-token-simulation/');
  ['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn-embedded.css'].forEach((name) => style(name));
  const [file] = await Promise.all([fetched(desk.dataset.file, 'application/xml'), library('camunda-platform-modeler')]);
  const modeler = new window.BpmnModeler({
    container: part('canvas'),
    bpmnRenderer: COLOURS,
    alignToOrigin: {alignOnSave: false}, // saving changes nothing that a person did not
    additionalModules: [simulation, WORDS, {...NOTHING, contextPadProvider: ['type', StepButtons]}],
  });
  await modeler.importXML(await file.text());
  COMMANDS.whole(modeler);
  const findings = new Findings(modeler, part);
  adds(modeler, new Steps(modeler, desk.dataset));
  new Panel(modeler, part('panel'));
  const saving = new Saving({
    desk,
    status: part('status'),
    text: async () => (await modeler.saveXML({format: true})).xml,
    tag: tagOf(file),
    looked: (look) => findings.show(look),
  });
  modeler.on('commandStack.changed', () => saving.changed());
  explains(modeler);
  saysWalk(part('canvas'));
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
