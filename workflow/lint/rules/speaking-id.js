const { isAny } = require('bpmnlint-utils');

const PREFIXES = [
  ['bpmn:StartEvent', ['Start']],
  ['bpmn:EndEvent', ['End']],
  ['bpmn:BoundaryEvent', ['Boundary']],
  ['bpmn:IntermediateCatchEvent', ['Catch']],
  ['bpmn:IntermediateThrowEvent', ['Event']],
  ['bpmn:Gateway', ['Gateway']],
  ['bpmn:SequenceFlow', ['Flow']],
  ['bpmn:CallActivity', ['Call']],
  ['bpmn:SubProcess', ['SubProcess']],
  ['bpmn:ServiceTask', ['Task', 'Probe']],
  ['bpmn:Task', ['Task']]
];

/** Ids speak: what it is, then what it does, as in Task_CheckHealth. Tests and Java hang on them. */
module.exports = function () {
  return {
    check(node, reporter) {
      const entry = PREFIXES.find(([type]) => isAny(node, [type]));
      if (entry && !entry[1].some((prefix) => new RegExp(`^${prefix}_[A-Z][A-Za-z0-9]+$`).test(node.id))) {
        reporter.report(node.id, `id should read ${entry[1].join(' or ')}_WhatItDoes`);
      }
    }
  };
};
