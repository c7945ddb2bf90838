// What a field of the panel reads from a step and writes to it. Each write is one step of undo.
import {TIME_BOX} from './steps.js';

const COMPARISON = /^\s*(\w+)\s*([=!]=)\s*'([^']*)'\s*$/;

export class Fields {
  constructor(modeler) {
    this.modeling = modeler.get('modeling');
    this.moddle = modeler.get('bpmnFactory');
  }

  read(element, field) {
    const [kind, name] = split(field);
    return this[`read_${kind}`](element.businessObject, name) ?? '';
  }

  write(element, field, value) {
    if (this.read(element, field) === value) {
      return;
    }
    const [kind, name] = split(field);
    this[`write_${kind}`](element, name, value);
  }

  read_attribute(step, name) {
    return step.get(name);
  }

  write_attribute(element, name, value) {
    this.update(element, {[name]: value === '' ? undefined : value});
  }

  read_flag(step, name) {
    return step.get(name) !== false;
  }

  write_flag(element, name, value) {
    this.update(element, {[name]: value});
  }

  read_documentation(step) {
    return step.documentation?.[0]?.text;
  }

  write_documentation(element, name, text) {
    this.update(element, {documentation: text ? [this.moddle.create('bpmn:Documentation', {text})] : []});
  }

  read_property(step, name) {
    return this.properties(step).find((property) => property.name === name)?.value;
  }

  write_property(element, name, value) {
    this.writeProperties(element, {[name]: value});
  }

  /** Several at once; an empty value takes one away. */
  writeProperties(element, changed) {
    const step = element.businessObject;
    const values = new Map(this.properties(step).map((property) => [property.name, property.value]));
    for (const [name, value] of Object.entries(changed)) {
      if (value === '') {
        values.delete(name);
      } else {
        values.set(name, value);
      }
    }
    const list = [...values].map(([name, value]) => this.moddle.create('camunda:Property', {name, value}));
    const others = extensions(step).filter((it) => it.$type !== 'camunda:Properties');
    this.replace(element, list.length ? [...others, this.moddle.create('camunda:Properties', {values: list})] : others);
  }

  properties(step) {
    return extensions(step).find((it) => it.$type === 'camunda:Properties')?.values ?? [];
  }

  read_input(step, name) {
    return parameters(step, 'inputParameters').find((parameter) => parameter.name === name)?.value;
  }

  write_input(element, name, value) {
    this.writeParameter(element, 'inputParameters', 'camunda:InputParameter', name, value);
  }

  read_output(step, name) {
    return parameters(step, 'outputParameters').find((parameter) => parameter.name === name)?.value;
  }

  write_output(element, name, value) {
    this.writeParameter(element, 'outputParameters', 'camunda:OutputParameter', name, value);
  }

  /** Whom a step tells, and over which of their channels. */
  read_address(step) {
    return `${this.read_input(step, 'contact')}/${this.read_input(step, 'channel')}`;
  }

  write_address(element, name, address) {
    const [contact, channel] = address.split('/');
    this.write_input(element, 'contact', contact);
    this.write_input(element, 'channel', channel);
  }

  /** Whether what a probe found is known to the decisions after it. */
  read_told(step) {
    return this.read_output(step, 'verdict') !== undefined;
  }

  write_told(element, name, told) {
    this.write_output(element, 'verdict', told ? '${verdict}' : '');
  }

  writeParameter(element, list, type, name, value) {
    const step = element.businessObject;
    const both = {
      inputParameters: [...parameters(step, 'inputParameters')],
      outputParameters: [...parameters(step, 'outputParameters')],
    };
    const at = both[list].findIndex((parameter) => parameter.name === name);
    const fresh = value === '' ? [] : [this.moddle.create(type, {name, value})];
    both[list].splice(at < 0 ? both[list].length : at, at < 0 ? 0 : 1, ...fresh);
    const others = extensions(step).filter((it) => it.$type !== 'camunda:InputOutput');
    const some = both.inputParameters.length + both.outputParameters.length > 0;
    this.replace(element, some ? [this.moddle.create('camunda:InputOutput', both), ...others] : others);
  }

  /** A plain value that is handed to what a step calls. */
  read_given(step, target) {
    return given(step, target)?.sourceExpression;
  }

  write_given(element, target, value) {
    this.writeGiven(element, target, {sourceExpression: value});
  }

  /** The component of a measure; empty: the incident's own. */
  read_component(step) {
    return this.read_given(step, 'component');
  }

  write_component(element, name, value) {
    this.writeGiven(element, 'component', value ? {sourceExpression: value} : {source: 'component'});
  }

  /** The time box by which a measure has to be confirmed. */
  read_confirm(step) {
    return given(step, 'confirmUntil')?.source?.replace(/^timeBox_/, '');
  }

  write_confirm(element, name, box) {
    this.writeGiven(element, 'confirmUntil', box ? {source: `timeBox_${box}`} : null);
  }

  writeGiven(element, target, source) {
    const list = [...extensions(element.businessObject)];
    const at = list.findIndex((it) => it.$type === 'camunda:In' && it.target === target);
    const fresh = source ? [this.moddle.create('camunda:In', {...source, target})] : [];
    const place = at < 0 ? list.findLastIndex((it) => it.$type === 'camunda:In') + 1 : at;
    list.splice(place, at < 0 ? 0 : 1, ...fresh);
    this.replace(element, list);
  }

  /** The time box by which a person's step is due. */
  read_due(step) {
    return TIME_BOX.exec(step.get('camunda:dueDate') ?? '')?.[1];
  }

  write_due(element, name, box) {
    this.update(element, {'camunda:dueDate': box ? `\${timeBox_${box}}` : undefined});
  }

  /** The time box of a timer. */
  read_box(step) {
    return TIME_BOX.exec(timer(step)?.timeDate?.body ?? '')?.[1];
  }

  write_box(element, name, box) {
    if (box) {
      this.writeTimer(element, {timeDate: this.expression(`\${timeBox_${box}}`), timeDuration: undefined});
    }
  }

  /** How many minutes a timer waits. */
  read_minutes(step) {
    return minutes(timer(step)?.timeDuration?.body ?? '');
  }

  write_minutes(element, name, value) {
    if (/^[1-9]\d{0,4}$/.test(value)) {
      this.writeTimer(element, {timeDuration: this.expression(`PT${value}M`), timeDate: undefined});
    }
  }

  writeTimer(element, times) {
    this.modeling.updateModdleProperties(element, timer(element.businessObject), times);
  }

  expression(body) {
    return this.moddle.create('bpmn:FormalExpression', {body});
  }

  /** The answers that a person can choose from: [{key, en, zh}]. */
  outcomes(element) {
    const step = element.businessObject;
    const keys = (this.read_property(step, 'outcomes') ?? '').split(',').map((key) => key.trim()).filter(Boolean);
    return keys.map((key) => ({
      key,
      en: this.read_property(step, `outcome.${key}`) ?? '',
      zh: this.read_property(step, `outcome.${key}.zh-CN`) ?? '',
    }));
  }

  writeOutcomes(element, list) {
    const changed = {outcomes: list.map(({key}) => key).join(',')};
    for (const {key} of this.outcomes(element)) {
      changed[`outcome.${key}`] = '';
      changed[`outcome.${key}.zh-CN`] = '';
    }
    for (const {key, en, zh} of list) {
      changed[`outcome.${key}`] = en;
      changed[`outcome.${key}.zh-CN`] = zh;
    }
    this.writeProperties(element, changed);
  }

  /** When a way is gone: null for the way that is gone where no other fits, else {joined, tests}. */
  when(element) {
    const flow = element.businessObject;
    if (flow.sourceRef.default === flow) {
      return null;
    }
    const body = (flow.conditionExpression?.body ?? '').trim().replace(/^\$\{(.*)\}$/s, '$1');
    const parts = body.split(/\s*(&&|\|\|)\s*/);
    const tests = parts
      .filter((part, index) => index % 2 === 0)
      .map((part) => COMPARISON.exec(part))
      .filter(Boolean)
      .map(([, variable, operator, value]) => ({variable, operator, value}));
    return {tests, joins: parts.filter((part, index) => index % 2 === 1)};
  }

  writeWhen(element, tests, joins) {
    const body = tests.map(({variable, operator, value}) => `${variable} ${operator} '${value}'`);
    const joined = body.reduce((all, test, index) => (index ? `${all} ${joins[index - 1] ?? '&&'} ${test}` : test), '');
    this.update(element, {conditionExpression: joined ? this.expression(`\${${joined}}`) : undefined});
  }

  /** Makes it the way that is gone where no other fits, or one with a condition again. */
  writeOtherwise(element, otherwise) {
    const flow = element.businessObject;
    this.update(element.source, {default: otherwise ? flow : undefined});
    if (otherwise && flow.conditionExpression) {
      this.update(element, {conditionExpression: undefined});
    }
  }

  replace(element, values) {
    const extension = this.moddle.create('bpmn:ExtensionElements', {values});
    values.forEach((value) => { value.$parent = extension; });
    this.update(element, {extensionElements: values.length ? extension : undefined});
  }

  update(element, properties) {
    this.modeling.updateProperties(element, properties);
  }
}

function split(field) {
  const at = field.indexOf(':');
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
}

function extensions(step) {
  return step.extensionElements?.values ?? [];
}

function parameters(step, list) {
  return extensions(step).find((it) => it.$type === 'camunda:InputOutput')?.[list] ?? [];
}

function given(step, target) {
  return extensions(step).find((it) => it.$type === 'camunda:In' && it.target === target);
}

function timer(step) {
  return step.eventDefinitions?.find((definition) => definition.$type === 'bpmn:TimerEventDefinition');
}

function minutes(duration) {
  const [, days, hours, mins] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration.trim()) ?? [];
  const all = (Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(mins ?? 0);
  return all ? String(all) : '';
}
