// @ts-check
/**
 * What methods are chosen by: which fit, how many each value would show, in which order.
 *
 * The same rules as in choosing/facets.py, where each is explained; tests/data/choosing/facets.json
 * holds the two together.
 *
 * @typedef {{least: number, most: number | null}} Span
 *
 * @typedef {object} Candidate
 * @property {string} id
 * @property {Record<string, string[]>} values
 * @property {Span | null} people none: any number suits
 * @property {Span | null} minutes none: no length suits
 * @property {number} level
 * @property {number} rank
 *
 * @typedef {object} Choice
 * @property {Record<string, string[]>} values
 * @property {number | null} people
 * @property {number | null} minutes
 * @property {boolean} shorter
 * @property {Set<string> | null} found
 */

/** @param {Span} span @param {number} number */
const holds = (span, number) =>
  span.least <= number && (span.most === null || number <= span.most);

/** @param {Candidate} method @param {Choice} choice */
function fitsNumbers(method, choice) {
  if (choice.found && !choice.found.has(method.id)) return false;
  if (choice.people !== null && method.people && !holds(method.people, choice.people)) return false;
  if (choice.minutes === null) return true;
  if (!method.minutes) return false;
  return (
    holds(method.minutes, choice.minutes) ||
    (choice.shorter && method.minutes.least <= choice.minutes)
  );
}

/** @param {Candidate} method @param {Choice} choice */
const missed = (method, choice) =>
  Object.entries(choice.values)
    .filter(([, wanted]) => wanted.length > 0)
    .filter(([name, wanted]) => !wanted.some((each) => method.values[name]?.includes(each)))
    .map(([name]) => name);

/**
 * Whether a method is what somebody looks for.
 *
 * @param {Candidate} method
 * @param {Choice} choice
 */
export const fits = (method, choice) =>
  fitsNumbers(method, choice) && missed(method, choice).length === 0;

/**
 * How many methods each value would show, with what is chosen in the other facets.
 *
 * @param {Candidate[]} methods
 * @param {Choice} choice
 * @returns {Record<string, Record<string, number>>}
 */
export function counts(methods, choice) {
  /** @type {Record<string, Record<string, number>>} */
  const found = {};
  for (const method of methods) {
    if (!fitsNumbers(method, choice)) continue;
    const names = missed(method, choice);
    if (names.length > 1) continue;
    for (const name of names.length ? names : Object.keys(method.values)) {
      const own = (found[name] ??= {});
      for (const value of new Set(method.values[name])) own[value] = (own[value] ?? 0) + 1;
    }
  }
  return found;
}

/** @param {Span | null} span */
const bySpan = (span) =>
  span ? [0, span.least, span.most === null ? 1 : 0, span.most ?? 0] : [1, 0, 0, 0];

/** @type {Record<string, (method: Candidate) => number[]>} */
const SORTS = {
  level: (method) => [method.level, method.rank],
  title: (method) => [method.rank],
  minutes: (method) => [...bySpan(method.minutes), method.rank],
  people: (method) => [...bySpan(method.people), method.rank],
};

/**
 * Return methods in one of the orders.
 *
 * @param {Candidate[]} methods
 * @param {string} sort
 */
export function ordered(methods, sort) {
  const key = SORTS[sort] ?? SORTS.level;
  return methods
    .map((method) => ({ method, key: key(method) }))
    .sort((one, other) => {
      const at = one.key.findIndex((number, index) => number !== other.key[index]);
      return at < 0 ? 0 : one.key[at] - other.key[at];
    })
    .map(({ method }) => method);
}
