const { propertiesOf } = require('./extension');

const isMessageOrError = (node) => ['bpmn:Message', 'bpmn:Error', 'bpmn:Signal'].includes(node.$type);

/** What has a name in English has one in Chinese: property name.zh-CN. */
module.exports = function () {
  return {
    check(node, reporter) {
      if (node.$instanceOf('bpmn:BaseElement') && node.name && !isMessageOrError(node)) {
        if (!propertiesOf(node)['name.zh-CN']) {
          reporter.report(node.id, 'property name.zh-CN is missing');
        }
      }
    }
  };
};
