// Draws a procedure and marks where it is. The list beside it says the same in words.
import {COLOURS, fetched, library, style} from './bpmn-library.js';

const box = document.querySelector('[data-diagram]');
let viewer = null;
let marked = [];
const READABLE = 0.8;
const CONTROLS = {
  in: () => viewer.get('zoomScroll').stepZoom(1),
  out: () => viewer.get('zoomScroll').stepZoom(-1),
  whole,
};

function badge(state, text) {
  const element = document.createElement('div');
  element.className = `diagram-badge is-${state}`;
  element.textContent = text;
  return element;
}

async function mark() {
  if (!box.dataset.states) {
    return;
  }
  const {activities} = await (await fetched(box.dataset.states, 'application/json')).json();
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const shapes = viewer.get('elementRegistry');
  overlays.clear();
  marked.forEach(([id, name]) => canvas.removeMarker(id, name));
  marked = [];
  for (const [id, {state, text}] of Object.entries(activities)) {
    if (shapes.get(id)) {
      canvas.addMarker(id, `is-${state}`);
      marked.push([id, `is-${state}`]);
      if (text) {
        overlays.add(id, {position: {top: -14, left: 8}, html: badge(state, text)});
      }
    }
  }
}

function whole() {
  viewer.get('canvas').zoom('fit-viewport', 'auto');
}

/** A whole procedure is too small to read on most screens, so show where it is. */
function focusOnActive() {
  const canvas = viewer.get('canvas');
  const active = marked.find(([, name]) => name === 'is-active');
  if (active && canvas.zoom() < READABLE) {
    const shape = viewer.get('elementRegistry').get(active[0]);
    const width = box.clientWidth / READABLE;
    const height = box.clientHeight / READABLE;
    canvas.viewbox({
      x: shape.x + shape.width / 2 - width / 2,
      y: shape.y + shape.height / 2 - height / 2,
      width,
      height,
    });
  }
}

async function draw() {
  try {
    ['diagram-js.css', 'bpmn-js.css'].forEach((name) => style(name));
    const [xml] = await Promise.all([fetched(box.dataset.xml, 'application/xml'), library('camunda-platform-navigated-viewer')]);
    viewer = new window.BpmnNavigatedViewer({
      container: box,
      bpmnRenderer: COLOURS,
      zoomScroll: {enabled: false}, // the wheel scrolls the page
    });
    await viewer.importXML(await xml.text());
    whole();
    await mark();
    focusOnActive();
  } catch (error) {
    viewer = null;
    box.classList.add('note');
    box.textContent = box.dataset.failed;
    throw error;
  }
}

if (box) {
  // Drawn when it comes into sight: on a phone most visits never scroll that far.
  const sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      sight.disconnect();
      draw();
    }
  });
  sight.observe(box);
  for (const button of document.querySelectorAll('[data-diagram-zoom]')) {
    button.addEventListener('click', () => viewer && CONTROLS[button.dataset.diagramZoom]());
  }
  document.addEventListener('tocsin:incident', (event) => {
    const section = box.closest('[data-diagram-live]');
    if (viewer && ['*', section?.dataset.diagramLive.split(':')[1]].includes(event.detail)) {
      mark();
    }
  });
}
