// @ts-check
/** What a day needs in things; the same as `tarjotin.planning.supplies`. */

/** @typedef {import("./types.js").Need} Need */
/** @typedef {import("./types.js").Part} Part */
/** @typedef {import("./types.js").Rules} Rules */

/**
 * Return how many tables so many people sit at.
 *
 * @param {number} people
 * @param {Rules} rules
 */
export function tables(people, rules) {
  return Math.ceil(people / rules.table);
}

/**
 * Return what the modules need, each thing once, in the order of first use.
 *
 * @param {Part[]} parts
 * @param {number} people
 * @param {Rules} rules
 * @returns {Need[]}
 */
export function needs(parts, people, rules) {
  /** @type {Record<string, number>} */
  const times = {
    event: 1,
    table: tables(people, rules),
    group: Math.ceil(people / rules.group),
    person: people,
  };
  /** @type {Map<string, Need>} */
  const found = new Map();
  for (const part of parts) {
    for (const { id, quantity, per, printed } of part.supplies) {
      const key = `${id} ${printed}`;
      const before = found.get(key);
      let count = quantity * times[per];
      if (before) {
        // Printed things are used up; others go from module to module.
        count = printed ? before.count + count : Math.max(before.count, count);
      }
      found.set(key, { id, count, printed, parts: [...(before?.parts ?? []), part.id] });
    }
  }
  return [...found.values()];
}
