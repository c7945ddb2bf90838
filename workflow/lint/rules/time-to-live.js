const { is } = require('bpmnlint-utils');

/** A process says how long its history is kept and which version it is. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!is(node, 'bpmn:Process')) {
        return;
      }
      if (!/^P\d+D$/.test(node.get('camunda:historyTimeToLive') || '')) {
        reporter.report(node.id, 'camunda:historyTimeToLive should be days, as in P180D');
      }
      if (!node.get('camunda:versionTag')) {
        reporter.report(node.id, 'camunda:versionTag is missing');
      }
    }
  };
};
