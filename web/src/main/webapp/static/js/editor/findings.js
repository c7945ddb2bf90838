// What the plan's check says of a file that is edited.

/** Rows of findings, and whether there are any here or in other files. */
export function list(part, rows, elsewhere) {
  part('findings').replaceChildren(...rows);
  part('clean').hidden = rows.length > 0;
  part('elsewhere').hidden = elsewhere === 0;
}

/** With a button that leads to what it is about, where that is shown: go its id, name what it is called. */
export function said(finding, go, name) {
  const row = document.createElement('li');
  row.className = finding.refuses ? 'unmet' : 'late';
  if (go) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.dataset.go = go;
    button.textContent = name;
    row.append(button, ' ');
  }
  const text = document.createElement('span');
  text.textContent = finding.element ? finding.message : `${finding.line}: ${finding.message}`;
  row.append(text);
  return row;
}

/** What the linter says, on the shapes and as a list. */
export class Findings {
  constructor(modeler, part) {
    this.modeler = modeler;
    this.part = part;
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
    list(this.part, found.map((finding) => this.row(finding)), elsewhere);
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
    const shape = this.shapeOf(finding.element);
    return said(finding, shape?.id, shape?.businessObject.name || finding.element);
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
