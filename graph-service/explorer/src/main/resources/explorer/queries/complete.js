// What could be written next in a statement of Cypher: labels, types of relationships and names of properties, from the published schema.

const MOST = 12;

/** Words for what stands before the caret; `from` is where the word begins that they would replace. */
export function completions(text, at, schema) {
  const typed = /[A-Za-z_]*$/.exec(text.slice(0, at))[0];
  const from = at - typed.length;
  const kind = wanted(text.slice(0, from));
  if (!kind) return { from, words: [] };
  const low = typed.toLowerCase();
  const begins = schema[kind].filter(word => word.toLowerCase().startsWith(low));
  const within = schema[kind].filter(word => !begins.includes(word) && word.toLowerCase().includes(low));
  const words = [...begins, ...within].slice(0, MOST);
  return { from, words: words.length === 1 && words[0] === typed ? [] : words };
}

function wanted(before) {
  const open = lastOpen(before);
  if (open === null) return null;
  if (/[:|&!]\s*$/.test(before)) {
    if (open === '[') return 'relationshipTypes';
    return open === '{' && !/[|&!]\s*$/.test(before) ? null : 'labels';
  }
  if (/[A-Za-z0-9_)\]]\.$/.test(before)) return 'propertyKeys';
  return open === '{' && /[{,]\s*$/.test(before) && !/[A-Z]\s*\{\s*$/.test(before) ? 'propertyKeys' : null;
}

/** The bracket that the end of the text is inside of: `(`, `[`, `{` or none; null inside a text or a comment, where nothing is completed. */
function lastOpen(before) {
  const open = [];
  for (const [token] of before.matchAll(/\/\/[^\n]*\n?|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|`[^`]*`?|[()[\]{}]/g)) {
    if ('([{'.includes(token)) open.push(token);
    else if (')]}'.includes(token)) open.pop();
    else if (unfinished(token) && before.endsWith(token)) return null;
  }
  return open.at(-1) ?? '';
}

function unfinished(token) {
  if (token.startsWith('//')) return !token.endsWith('\n');
  if (token.startsWith('/*')) return !token.endsWith('*/');
  return token.length < 2 || token.at(-1) !== token[0];
}
