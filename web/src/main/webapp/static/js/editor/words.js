// What the libraries of the editors say, in the language of the page: English is their own.
const CHINESE = {
  __proto__: null,
  // a drawing
  'Activate hand tool': '移动画布',
  'Align elements': '对齐',
  'Align elements bottom': '下对齐',
  'Align elements center': '水平居中',
  'Align elements left': '左对齐',
  'Align elements middle': '垂直居中',
  'Align elements right': '右对齐',
  'Align elements top': '上对齐',
  'Distribute elements horizontally': '水平分布',
  'Distribute elements vertically': '垂直分布',
  'Open minimap': '打开缩略图',
  'Close minimap': '关闭缩略图',
  'Search in diagram': '在图中查找',

  // a table
  '"value"': '"值"',
  '"value", "value", ...': '"值", "值", ...',
  'Add cell description': '添加单元格说明',
  'Add input': '添加输入',
  'Add input column left': '在左侧添加输入列',
  'Add input column right': '在右侧添加输入列',
  'Add output': '添加输出',
  'Add output column left': '在左侧添加输出列',
  'Add output column right': '在右侧添加输出列',
  'Add predefined values': '添加预定义的值',
  'Add rule': '添加规则',
  'Add rule above': '在上方添加规则',
  'Add rule below': '在下方添加规则',
  'Add values': '添加值',
  After: '晚于',
  And: '且',
  Annotation: '备注',
  Annotations: '备注',
  Before: '早于',
  Between: '介于',
  'Boolean value': '布尔值',
  'Change cell expression language': '更改单元格的表达式语言',
  'Clear predefined values': '清除预定义的值',
  Comparison: '比较',
  'Comparison operator': '比较运算符',
  'Copy input column': '复制输入列',
  'Copy output column': '复制输出列',
  'Copy rule': '复制规则',
  'Custom values': '自定义的值',
  'Cut input column': '剪切输入列',
  'Cut output column': '剪切输出列',
  'Cut rule': '剪切规则',
  Date: '日期',
  'Date and time': '日期和时间',
  'Date and time value': '日期和时间的值',
  'Date value': '日期的值',
  'Decision name': '决策名称',
  'Decision name: ': '决策名称：',
  'Duration value': '时长的值',
  Edit: '编辑',
  'Edit boolean': '编辑布尔值',
  'Edit date': '编辑日期',
  'Edit date and time': '编辑日期和时间',
  'Edit duration': '编辑时长',
  'Edit end date': '编辑结束日期',
  'Edit end date and time': '编辑结束日期和时间',
  'Edit end time': '编辑结束时间',
  'Edit input': '编辑输入',
  'Edit number': '编辑数字',
  'Edit output': '编辑输出',
  'Edit start date': '编辑开始日期',
  'Edit start date and time': '编辑开始日期和时间',
  'Edit start time': '编辑开始时间',
  'Edit string': '编辑文本',
  'Edit time': '编辑时间',
  'Editing not supported for set expression language': '所设的表达式语言不支持这种编辑',
  'End date': '结束日期',
  'End date and time': '结束日期和时间',
  'End time': '结束时间',
  'End value': '终值',
  'Enter expression': '输入表达式',
  Equals: '等于',
  Exactly: '恰为',
  Exclude: '不含',
  Expression: '表达式',
  'Expression language': '表达式语言',
  'Expression language: {expressionLanguageLabel}': '表达式语言：{expressionLanguageLabel}',
  Greater: '大于',
  'Greater or equals': '大于或等于',
  'Hit policy': '命中策略',
  'Hit policy:': '命中策略：',
  Include: '包含',
  Input: '输入',
  'Input expression': '输入表达式',
  'Input expression: ': '输入表达式：',
  'Input label': '输入的标签',
  'Input label: ': '输入的标签：',
  'Input type': '输入的类型',
  'Input values': '输入的值',
  Less: '小于',
  'Less or equals': '小于或等于',
  'Match none': '都不匹配',
  'Match one': '匹配其一',
  'Move rule': '移动规则',
  No: '否',
  'No values': '没有值',
  Output: '输出',
  'Output label': '输出的标签',
  'Output label: ': '输出的标签：',
  'Output name': '输出的名称',
  'Output name: ': '输出的名称：',
  'Output type': '输出的类型',
  'Output values': '输出的值',
  'Paste input column left': '在左侧粘贴输入列',
  'Paste input column right': '在右侧粘贴输入列',
  'Paste output column left': '在左侧粘贴输出列',
  'Paste output column right': '在右侧粘贴输出列',
  'Paste rule above': '在上方粘贴规则',
  'Paste rule below': '在下方粘贴规则',
  'Predefined values': '预定义的值',
  Range: '范围',
  'Range end operator': '范围终点的运算符',
  'Range end value': '范围的终值',
  'Range start operator': '范围起点的运算符',
  'Range start value': '范围的起始值',
  'Remove cell description': '删除单元格说明',
  'Remove input column': '删除输入列',
  'Remove output column': '删除输出列',
  'Remove rule': '删除规则',
  Resize: '调整大小',
  'Set date': '设置日期',
  'Set date and time': '设置日期和时间',
  'Set duration': '设置时长',
  'Set time': '设置时间',
  'Set value': '设置值',
  'Start date': '开始日期',
  'Start date and time': '开始日期和时间',
  'Start time': '开始时间',
  'Start value': '起始值',
  'String value': '文本的值',
  'Strings must be in double quotes': '文本须放在双引号中',
  'Test type': '检验方式',
  Then: '则',
  Time: '时间',
  'Time value': '时间的值',
  Type: '类型',
  'Use now': '使用现在',
  'Use today': '使用今天',
  Value: '值',
  Values: '值',
  'View DRD': '查看决策关系图',
  When: '当',
  Yes: '是',
  'e.g. { example } ': '例如 { example }',
  'e.g. { sample }': '例如 { sample }',
  Unique: '唯一',
  First: '首个',
  Priority: '优先级',
  Any: '任一',
  Collect: '收集',
  'Collect (Sum)': '收集（求和）',
  'Collect (Min)': '收集（最小）',
  'Collect (Max)': '收集（最大）',
  'Collect (Count)': '收集（计数）',
  'Rule order': '规则顺序',
  'Output order': '输出顺序',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '规则互不重叠，只会匹配一条',
  'Rules may overlap. The first matching rule will be chosen': '规则可以重叠，取第一条匹配的规则',
  'Rules may overlap. The one with the highest priority will be chosen': '规则可以重叠，取优先级最高的一条',
  'Rules may overlap. Their output have to match': '规则可以重叠，但输出必须相同',
  'Collects the values of all matching rules': '收集所有匹配规则的值',
  'Collects the values of all matching rules and sums up to a single value': '收集所有匹配规则的值并求和',
  'Collects the values of all matching rules and uses the lowest value': '收集所有匹配规则的值并取最小值',
  'Collects the values of all matching rules and uses the highest value': '收集所有匹配规则的值并取最大值',
  'Collects the values of all matching rules and counts the number of them': '收集所有匹配规则的值并计数',
  'Collects the values of all matching rules in rule order': '按规则顺序收集所有匹配规则的值',
  'Collects the values of all matching rules in decreasing output priority order': '按输出优先级从高到低收集所有匹配规则的值',
  'Must match PnYnM': '应写作 PnYnM 的形式',
  'Must match PnDTnH': '应写作 PnDTnH 的形式',
  'Date must match pattern yyyy-MM-dd': '日期应写作 yyyy-MM-dd 的形式',
  'Time must match pattern hh:mm:ss[time zone]': '时间应写作 hh:mm:ss[时区] 的形式',
  'Date and time must match pattern yyyy-MM-ddTHH:mm:ss[time zone]': '日期和时间应写作 yyyy-MM-ddTHH:mm:ss[时区] 的形式',
};

/** Said by the simulation of a walk through a drawing. */
const WALK = {
  __proto__: null,
  'Add pause point': '添加暂停点',
  'Remove pause point': '移除暂停点',
  'Trigger Event': '触发',
  'Set Sequence Flow': '更换去向',
  'Play/Pause Simulation': '继续或暂停演示',
  'Pause Simulation': '已暂停演示',
  'Play Simulation': '继续演示',
  'Reset Simulation': '重新开始演示',
  'Toggle Simulation Log': '显示或隐藏演示记录',
  'Set animation speed = Slow': '演示速度：慢',
  'Set animation speed = Normal': '演示速度：正常',
  'Set animation speed = Fast': '演示速度：快',
  'Process started': '流程已开始',
  'Process finished': '流程已结束',
  'Process canceled': '流程已取消',
  'Found unsupported elements': '有些元素无法演示',
  'Not supported': '无法演示',
  Finished: '已结束',
  'Simulation Log': '演示记录',
  'No Entries': '没有记录',
  Close: '关闭',
  'Start Event': '开始',
  'End Event': '结束',
  'Intermediate Event': '等待',
  'Boundary Event': '时限',
  'User Task': '人工步骤',
  'Service Task': '探测',
  'Call Activity': '措施',
  'Exclusive Gateway': '判断',
  'Parallel Gateway': '同时进行',
};

const chinese = document.documentElement.lang.startsWith('zh');

function translate(words, replacements = {}) {
  return ((chinese && CHINESE[words]) || words)
    .replace(/{\s*([^}\s]+)\s*}/g, (place, name) => replacements[name] ?? place);
}

/** A module for the libraries that ask how to say something. */
export const WORDS = {translate: ['value', translate]};

function walked(words) {
  return WALK[words.trim()] ?? words.replace(/^Focus process instance (?=\w+$)/, '只看这一次流程：');
}

function sayAnew(element) {
  for (const name of ['title', 'aria-label']) {
    if (element.hasAttribute(name)) {
      element.setAttribute(name, walked(element.getAttribute(name)));
    }
  }
  for (const text of element.childNodes) {
    if (text.nodeType === Node.TEXT_NODE && walked(text.data) !== text.data) {
      text.data = walked(text.data);
    }
  }
}

/** The simulation does not ask: what it shows is said anew as it comes. */
export function saysWalk(container) {
  const look = (root) => [root, ...root.querySelectorAll('*')]
    .filter((element) => element.closest('[class^="bts-"]'))
    .forEach(sayAnew);
  if (chinese) {
    look(container);
    new MutationObserver((changes) => changes
      .flatMap(({addedNodes}) => [...addedNodes])
      .filter((node) => node.nodeType === Node.ELEMENT_NODE)
      .forEach(look)).observe(container, {childList: true, subtree: true});
  }
}
