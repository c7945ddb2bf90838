/** Whether a form says something else than the server wrote: typed before the page's modules ran, or restored by the browser. */
export function edited(form) {
  return [...form.elements].some((field) => {
    if (field.type === 'select-one') {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    }
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.checked !== field.defaultChecked;
    }
    return field.defaultValue !== undefined && field.value !== field.defaultValue;
  });
}
