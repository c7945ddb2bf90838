// The steps that a procedure is made of: how each is told apart, begun, and what of it people fill in.

export const TIME_BOX = /^\$\{timeBox_(\w+)\}$/;

const CONTEXT = [
  {businessKey: '#{execution.processBusinessKey}'},
  {source: 'incidentId', target: 'incidentId'},
  {source: 'priority', target: 'priority'},
];

/** The kind of a step; 'other' for what has a name and nothing else to fill in. */
export function kindOf(element) {
  const {businessObject: step} = element;
  const timer = step.eventDefinitions?.some((definition) => definition.$type === 'bpmn:TimerEventDefinition');
  switch (step.$type) {
    case 'bpmn:Process': return 'process';
    case 'bpmn:UserTask': return 'task';
    case 'bpmn:ServiceTask': return step.get('camunda:delegateExpression') ? 'notice' : 'probe';
    case 'bpmn:CallActivity': return 'action';
    case 'bpmn:BoundaryEvent': return timer ? 'deadline' : 'other';
    case 'bpmn:IntermediateCatchEvent': return 'wait';
    case 'bpmn:IntermediateThrowEvent': return step.eventDefinitions?.length ? 'other' : 'outcome';
    case 'bpmn:SequenceFlow': return decides(step.sourceRef) ? 'way' : 'other';
    case 'bpmn:TextAnnotation': return 'note';
    default: return 'other';
  }
}

function decides(step) {
  return step?.$type === 'bpmn:ExclusiveGateway' && step.outgoing.length > 1;
}

/** Makes new steps, each ready to run once its lists are chosen from. */
export class Steps {
  constructor(modeler, firsts) {
    this.factory = modeler.get('elementFactory');
    this.moddle = modeler.get('bpmnFactory');
    this.firsts = firsts;
  }

  create(kind) {
    return this[kind]();
  }

  shape(type, fill = () => {}) {
    const shape = this.factory.createShape({type});
    fill(shape.businessObject);
    return shape;
  }

  task() {
    return this.shape('bpmn:UserTask', (task) => task.set('camunda:candidateGroups', 'responder'));
  }

  probe() {
    return this.shape('bpmn:ServiceTask', (task) => {
      task.set('camunda:type', 'external');
      task.set('camunda:topic', 'probe');
      task.set('camunda:taskPriority', '${priority}');
      this.extend(task, [
        this.moddle.create('camunda:InputOutput', {
          inputParameters: [this.input('probe', this.firsts.probe), this.input('verdict', 'UNKNOWN')],
        }),
      ]);
    });
  }

  notice() {
    return this.shape('bpmn:ServiceTask', (task) => {
      task.set('camunda:delegateExpression', '${tellContact}');
      const [contact, channel] = this.firsts.address.split('/');
      this.extend(task, [
        this.moddle.create('camunda:InputOutput', {inputParameters: [this.input('contact', contact), this.input('channel', channel)]}),
      ]);
    });
  }

  action() {
    return this.shape('bpmn:CallActivity', (call) => {
      call.set('calledElement', 'run-action');
      this.extend(call, [
        ...CONTEXT.map((given) => this.moddle.create('camunda:In', given)),
        this.moddle.create('camunda:In', {sourceExpression: this.firsts.action, target: 'action'}),
        this.moddle.create('camunda:In', {source: 'component', target: 'component'}),
        this.moddle.create('camunda:Out', {source: 'actionOutcome', target: 'actionOutcome'}),
      ]);
    });
  }

  decision() {
    return this.shape('bpmn:ExclusiveGateway');
  }

  parallel() {
    return this.shape('bpmn:ParallelGateway');
  }

  deadline() {
    const shape = this.factory.createShape({type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition'});
    this.time(shape.businessObject, 'timeDate', `\${timeBox_${this.firsts.timeBox}}`);
    return shape;
  }

  wait() {
    const shape = this.factory.createShape({type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition'});
    this.time(shape.businessObject, 'timeDuration', 'PT10M');
    return shape;
  }

  outcome() {
    return this.shape('bpmn:IntermediateThrowEvent', (event) => {
      this.extend(event, [this.moddle.create('camunda:InputOutput', {outputParameters: [this.output('outcome', 'DONE')]})]);
    });
  }

  end() {
    return this.shape('bpmn:EndEvent');
  }

  note() {
    return this.shape('bpmn:TextAnnotation');
  }

  time(event, name, body) {
    const [timer] = event.eventDefinitions;
    timer.set(name, this.moddle.create('bpmn:FormalExpression', {body}));
    timer.get(name).$parent = timer;
  }

  input(name, value) {
    return this.moddle.create('camunda:InputParameter', {name, value});
  }

  output(name, value) {
    return this.moddle.create('camunda:OutputParameter', {name, value});
  }

  extend(step, values) {
    const extension = this.moddle.create('bpmn:ExtensionElements', {values});
    values.forEach((value) => { value.$parent = extension; });
    extension.$parent = step;
    step.set('extensionElements', extension);
  }
}
