const { is } = require('bpmnlint-utils');
const { propertiesOf } = require('./extension');

const ROLES = ['responder', 'commander'];

/** A user task says who does it, how it can end, how it ends when skipped, why, and what is good. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:UserTask')) {
        return;
      }
      const report = (message) => reporter.report(node.id, message);
      const properties = propertiesOf(node);
      const roles = (node.get('camunda:candidateGroups') || '').split(',');
      if (!roles.every((role) => ROLES.includes(role))) {
        report(`camunda:candidateGroups should be of ${ROLES.join(', ')}`);
      }
      ['why', 'good'].forEach((name) => {
        if (!properties[name] || !properties[`${name}.zh-CN`]) {
          report(`properties ${name} and ${name}.zh-CN are missing`);
        }
      });
      const outcomes = (properties.outcomes || '').split(',');
      outcomes.forEach((outcome) => {
        if (!/^[A-Z_]+$/.test(outcome)) {
          report(`outcome "${outcome}" should be capitals`);
        } else if (!properties[`outcome.${outcome}`] || !properties[`outcome.${outcome}.zh-CN`]) {
          report(`outcome ${outcome} has no label in both languages`);
        }
      });
      if (!outcomes.includes(properties.skipOutcome)) {
        report('skipOutcome should be one of the outcomes');
      }
    }
  };
};
