// @ts-check
/** What somebody may have meant to type: every word one slip away, the likelier slips first. */

import { folded } from "./tokens.js";

const VOWELS = "aeiouyåäö";

/** How unlikely each slip is; words with the same cost are told apart by how often they stand. */
const COST = { mark: 0, doubled: 1, swapped: 1, vowel: 2, missing: 2, added: 2, other: 3, first: 2 };

/**
 * @param {string} word
 * @param {string} letters that words are spelt with
 * @returns {Map<string, number>} the words, and the cost of each
 */
export function edits(word, letters) {
  /** @type {Map<string, number>} */
  const found = new Map();
  /** @param {string} other @param {number} cost @param {number} place */
  const add = (other, cost, place) => {
    const whole = place === 0 && cost !== COST.mark ? cost + COST.first : cost;
    if (other !== word && !((found.get(other) ?? Infinity) <= whole)) {
      found.set(other, whole);
    }
  };
  for (let place = 0; place <= word.length; place += 1) {
    const before = word.slice(0, place);
    const here = word[place];
    const after = word.slice(place + 1);
    if (here !== undefined) {
      const isDouble = here === word[place - 1];
      add(before + after, isDouble ? COST.doubled : COST.added, place);
      if (after) {
        add(before + after[0] + here + after.slice(1), COST.swapped, place);
      }
    }
    for (const letter of letters) {
      const isDouble = letter === here || letter === word[place - 1];
      add(before + letter + word.slice(place), isDouble ? COST.doubled : COST.missing, place);
      if (here !== undefined && letter !== here) {
        add(before + letter + after, costOf(here, letter), place);
      }
    }
  }
  return found;
}

/** @param {string} typed @param {string} meant */
function costOf(typed, meant) {
  if (folded(typed) === folded(meant)) {
    return COST.mark;
  }
  return VOWELS.includes(typed) && VOWELS.includes(meant) ? COST.vowel : COST.other;
}
