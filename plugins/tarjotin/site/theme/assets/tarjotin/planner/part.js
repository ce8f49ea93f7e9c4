// @ts-check
/** A module as the planner sees it; the same as `tarjotin.planning.part`. */

/** @typedef {import("./types.js").Part} Part */
/** @typedef {import("./types.js").Step} Step */

/** The kind of a step that is a break. */
export const BREAK = "break";

/**
 * Return the steps of a form; the full ones where there is no short form.
 *
 * @param {Part} part
 * @param {string} form
 * @returns {Step[]}
 */
export function stepsOf(part, form) {
  return form === "short" && part.short.length > 0 ? part.short : part.full;
}

/**
 * Return how long a form takes.
 *
 * @param {Part} part
 * @param {string} form
 */
export function minutesOf(part, form) {
  return stepsOf(part, form).reduce((sum, step) => sum + step.minutes, 0);
}
