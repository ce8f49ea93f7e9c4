// @ts-check
/** Texts that templates hand over with `{name}` where a value belongs. */

/**
 * Fill in a text.
 *
 * @param {string | undefined} text
 * @param {Record<string, string | number>} values
 */
export const fill = (text, values) =>
  (text ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

/**
 * Return a number with its noun.
 *
 * @param {number} n
 * @param {string | undefined} one
 * @param {string | undefined} many
 */
export const counted = (n, one, many) => fill(n === 1 ? one : many, { n });

/**
 * Set a text where it differs: a live region then speaks only of what is new.
 *
 * @param {Element | null | undefined} element
 * @param {string} text
 */
export function say(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}
