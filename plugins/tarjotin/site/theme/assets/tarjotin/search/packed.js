// @ts-check
/** Reads what `tarjotin/search/packing.py` writes. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (let place = 0; place < DIGITS.length; place += 1) {
  VALUES[DIGITS.charCodeAt(place)] = place;
}

/**
 * Numbers, five bits to a character, the lowest first.
 *
 * @param {string} text
 */
export function numbers(text) {
  const found = [];
  let value = 0;
  let shift = 0;
  for (let place = 0; place < text.length; place += 1) {
    const digit = VALUES[text.charCodeAt(place)];
    value |= (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
    } else {
      found.push(value);
      value = 0;
      shift = 0;
    }
  }
  return found;
}

/**
 * Ascending numbers, each told by what it adds to the one before it.
 *
 * @param {string} text
 */
export function steps(text) {
  const found = numbers(text);
  for (let place = 1; place < found.length; place += 1) {
    found[place] += found[place - 1];
  }
  return found;
}

/**
 * Words, each without what it shares with the one before it.
 *
 * @param {string} text
 */
export function listed(text) {
  let before = "";
  return text === ""
    ? []
    : text.split(" ").map((cut) => {
        before = before.slice(0, parseInt(cut[0], 36)) + cut.slice(1);
        return before;
      });
}

/**
 * The last place whose value is not above the one looked for.
 *
 * @template {string | number} T
 * @param {T[]} ascending
 * @param {T} wanted
 */
export function placeOf(ascending, wanted) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return Math.max(0, low - 1);
}
