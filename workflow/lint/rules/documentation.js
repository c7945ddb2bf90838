const { isAny } = require('bpmnlint-utils');
const { propertiesOf } = require('./extension');

/** The diagram is the runbook: a process and a user task say in both languages what they are for. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (!isAny(node, ['bpmn:Process', 'bpmn:UserTask'])) {
        return;
      }
      if (!node.documentation || !node.documentation.some((text) => text.text && text.text.trim())) {
        reporter.report(node.id, 'documentation is missing');
      }
      if (!propertiesOf(node)['documentation.zh-CN']) {
        reporter.report(node.id, 'property documentation.zh-CN is missing');
      }
    }
  };
};
