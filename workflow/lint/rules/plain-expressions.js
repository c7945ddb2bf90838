const { is, isAny } = require('bpmnlint-utils');

const BEAN = /^\$\{[a-z][A-Za-z]*}$/;
const OPERAND = "(?:[a-z][A-Za-z_]*|'[A-Za-z_]*')";
const TERM = `${OPERAND}(?: (?:==|!=) ${OPERAND})?`;
const CONDITION = new RegExp(`^\\$\\{${TERM}(?: (?:&&|\\|\\|) ${TERM})*}$`);

/** A model runs named beans and compares variables: no script, no class, no call in an expression. */
module.exports = function () {
  return {
    check(node, reporter) {
      const report = (message) => reporter.report(node.id, message);
      if (isAny(node, ['bpmn:ScriptTask', 'bpmn:SendTask'])) {
        report('scripts and send tasks are not used: a service task names a bean or a topic');
      }
      if (isAny(node, ['bpmn:ServiceTask', 'bpmn:BusinessRuleTask'])) {
        const bean = node.get('camunda:delegateExpression');
        const external = node.get('camunda:type') === 'external' && node.get('camunda:topic');
        if (!external && !BEAN.test(bean || '')) {
          report('should be an external task or name a bean, as in ${notifyRoute}');
        }
        if (node.get('camunda:class') || node.get('camunda:expression')) {
          report('camunda:class and camunda:expression are not used');
        }
      }
      if (is(node, 'bpmn:SequenceFlow') && node.conditionExpression) {
        const { body, language } = node.conditionExpression;
        if (language || !CONDITION.test(body || '')) {
          report(`condition should only compare variables: ${body}`);
        }
      }
    }
  };
};
