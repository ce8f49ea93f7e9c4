// @ts-check
/** What was typed: words, and phrases in quotation marks. */

import { words } from "./tokens.js";

/** @typedef {{word: string, phrase: number | null, unfinished: boolean}} Typed */

// An opening mark alone is a phrase that is being typed: its words are words until it is closed.
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;

/**
 * @param {string} query
 * @param {boolean} typing whether the last word may be unfinished
 * @returns {{typed: Typed[], phrases: string[][]}}
 */
export function parse(query, typing) {
  /** @type {Typed[]} */
  const typed = [];
  /** @type {string[][]} */
  const phrases = [];
  /** @param {string} text @param {number | null} phrase */
  const take = (text, phrase) => {
    const found = words(text).map(({ text: word }) => word);
    typed.push(...found.map((word) => ({ word, phrase, unfinished: false })));
    return found;
  };
  let place = 0;
  for (const match of query.matchAll(QUOTED)) {
    take(query.slice(place, match.index), null);
    phrases.push(take(match[1], phrases.length));
    place = (match.index ?? 0) + match[0].length;
  }
  take(query.slice(place), null);
  const last = typed.at(-1);
  if (last && typing && last.phrase === null && /[\p{L}\p{N}]$/u.test(query)) {
    last.unfinished = true;
  }
  return { typed, phrases };
}

/**
 * Whether a text has the words one after another.
 *
 * @param {string} text
 * @param {string[]} phrase
 */
export function hasPhrase(text, phrase) {
  const there = words(text).map((word) => word.text);
  return there.some((_, place) => phrase.every((word, step) => there[place + step] === word));
}
