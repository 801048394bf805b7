// The few forms of GitHub's expressions that action.yml uses: `${{ context.name }}` and longer paths.

const EXPRESSION = /\$\{\{\s*(.*?)\s*\}\}/g;
const PATH = /^[a-z]+(\.[A-Za-z0-9_-]+)+$/;

/** The text with its expressions replaced. A value that is not there is empty, as on a runner. */
export function evaluate(text, contexts) {
  return String(text).replace(EXPRESSION, (_, expression) => {
    if (!PATH.test(expression)) throw new Error(`not a form that this runner knows: ${expression}`);
    const [context, ...names] = expression.split('.');
    if (!(context in contexts)) throw new Error(`an unknown context: ${expression}`);
    return String(names.reduce((value, name) => value?.[name], contexts[context]) ?? '');
  });
}

/** A map of texts with their expressions replaced. */
export function evaluateAll(map, contexts) {
  return Object.fromEntries(Object.entries(map ?? {}).map(([name, text]) => [name, evaluate(text, contexts)]));
}
