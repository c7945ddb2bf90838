// Two versions of a procedure beside each other, with what became of each step.
import {COLOURS, fetched, library, style} from '../bpmn-library.js';
import {diff} from '../../vendor/bpmn-js-differ.js';

const page = document.querySelector('[data-compare]');
const boxes = {before: page.querySelector('[data-compare-before]'), after: page.querySelector('[data-compare-after]')};
const list = page.querySelector('[data-compare-list]');

async function drawn(box) {
  const viewer = new window.BpmnNavigatedViewer({container: box, bpmnRenderer: COLOURS, zoomScroll: {enabled: false}});
  await viewer.importXML(await (await fetched(box.dataset.xml, 'application/xml')).text());
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  return viewer;
}

/** One view shows what the other does. */
function together(one, other) {
  let followed = false;
  const follow = (from, to) => from.on('canvas.viewbox.changed', ({viewbox: {x, y, width, height}}) => {
    if (!followed) {
      followed = true;
      to.get('canvas').viewbox({x, y, width, height});
      followed = false;
    }
  });
  follow(one, other);
  follow(other, one);
}

function mark(viewer, id, kind) {
  if (viewer.get('elementRegistry').get(id)) {
    viewer.get('canvas').addMarker(id, `diff-${kind}`);
  }
}

function row(kind, id, element, viewers) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'quiet';
  button.textContent = element.name || id;
  button.addEventListener('click', () => {
    const viewer = viewers.find((it) => it.get('elementRegistry').get(id));
    viewer?.get('canvas').scrollToElement(id, 60);
  });
  item.append(`${page.dataset[kind]}: `, button);
  return item;
}

async function compare() {
  ['diagram-js.css', 'bpmn-js.css'].forEach((name) => style(name));
  await library('camunda-platform-navigated-viewer');
  const [before, after] = await Promise.all([drawn(boxes.before), drawn(boxes.after)]);
  together(before, after);
  const found = diff(before.getDefinitions(), after.getDefinitions());
  const kinds = {added: found._added, removed: found._removed, changed: found._changed, moved: found._layoutChanged};
  const seen = new Set();
  for (const [kind, elements] of Object.entries(kinds)) {
    for (const [id, change] of Object.entries(elements)) {
      mark(before, id, kind);
      mark(after, id, kind);
      if (!seen.has(id)) {
        seen.add(id);
        list.append(row(kind, id, change.model ?? change, [after, before]));
      }
    }
  }
  page.querySelector('[data-compare-same]').hidden = seen.size > 0;
  page.dataset.ready = '';
}

try {
  await compare();
} catch (error) {
  boxes.after.textContent = page.dataset.failed;
  throw error;
}
