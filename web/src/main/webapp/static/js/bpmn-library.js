// The parts of bpmn.io, loaded where a page draws.
const VENDOR = new URL('../vendor/', import.meta.url);

/** A style sheet of the library, or of another one by its path. */
export function style(name, folder = 'camunda-bpmn-js/assets/') {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(folder + name, VENDOR);
  document.head.append(link);
}

export function library(name, folder = 'camunda-bpmn-js/') {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = new URL(`${folder}${name}.production.min.js`, VENDOR);
    script.addEventListener('load', loaded);
    script.addEventListener('error', failed);
    document.head.append(script);
  });
}

/** The page's own colours, so that a diagram is dark when the page is. */
export const COLOURS = {
  defaultFillColor: 'var(--sheet)',
  defaultStrokeColor: 'var(--ink)',
  defaultLabelColor: 'var(--ink)',
};

export async function fetched(url, type) {
  const answer = await fetch(url, {headers: {Accept: type}, cache: 'no-cache'});
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  return answer;
}
