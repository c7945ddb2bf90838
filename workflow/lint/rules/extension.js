/** The camunda:properties of an element as a plain object. */
exports.propertiesOf = function (node) {
  const values = (node.extensionElements && node.extensionElements.values) || [];
  return values
    .filter((value) => value.$type === 'camunda:Properties')
    .flatMap((properties) => properties.values || [])
    .reduce((all, property) => ({ ...all, [property.name]: property.value }), {});
};
