// The sample questions. Some go together: one keeps what others ask for, such as the id of the record that was found.

/** The sample that was asked, by the name of its operation; undefined when it is none. */
export function asked(samples, parameters) {
  const name = parameters.operationName;
  return name ? samples.find(sample => new RegExp(`^(query|mutation|subscription) ${name}\\b`, 'm').test(sample.document)) : undefined;
}

/** Keeps what later samples ask for, from the answer to this one. */
export function keep(sample, answer, kept) {
  for (const [name, pointer] of Object.entries(sample?.keep ?? {})) {
    const value = pointer.split('/').slice(1).reduce((found, step) => found?.[step], answer.data);
    if (value !== undefined && value !== null) kept.set(name, value);
  }
}

/** The variables of a sample as JSON, with what earlier samples have kept. */
export function variables(sample, kept) {
  const own = sample.variables ? JSON.parse(sample.variables) : {};
  for (const name of takes(sample)) if (kept.has(name)) own[name] = kept.get(name);
  return Object.keys(own).length ? JSON.stringify(own, null, 2) : '';
}

/** Names of the variables for which another sample must be asked first. */
export function missing(samples, sample, kept) {
  const known = new Set(samples.flatMap(each => Object.keys(each.keep)));
  return takes(sample).filter(name => known.has(name) && !kept.has(name));
}

function takes(sample) {
  return [...sample.document.matchAll(/\$(\w+)\s*:/g)].map(found => found[1]);
}
