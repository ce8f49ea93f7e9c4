// @ts-check
/** Which running words a search has found, and a piece of text round them. */

import { normal, reduced, words } from "./tokens.js";

/** @typedef {import("./readings.js").Reading} Reading */
/** @typedef {import("./paradigms.js").Paradigm} Paradigm */

const LEAST_FRONT = 4;
const LEAST_HEAD = 3;

/**
 * @param {Reading[]} readings
 * @param {string[]} typed words whose beginnings count
 * @param {[string, string[], number][][]} reductions
 * @returns {(word: string) => boolean}
 */
export function marks(readings, typed, reductions) {
  /** @type {Map<string, Set<Paradigm>>} */
  const stems = new Map();
  for (const { entry } of readings) {
    stems.set(entry.stem, (stems.get(entry.stem) ?? new Set()).add(entry.paradigm));
  }
  /** @param {string} form */
  const isForm = (form) => {
    for (let size = form.length; size >= 0; size -= 1) {
      for (const paradigm of stems.get(form.slice(0, size)) ?? []) {
        if (paradigm.has(form.slice(size))) {
          return true;
        }
      }
    }
    return false;
  };
  /** @param {string} word */
  const hasPart = (word) => {
    for (let place = 2; place < word.length - 1; place += 1) {
      const isHead = word.length - place >= LEAST_HEAD && isForm(word.slice(place));
      if (isHead || (place >= LEAST_FRONT && isForm(word.slice(0, place)))) {
        return true;
      }
    }
    return false;
  };
  /** @type {Map<string, boolean>} */
  const known = new Map();
  return (word) => {
    const plain = normal(word);
    let found = known.get(plain);
    if (found === undefined) {
      found =
        typed.some((beginning) => plain.startsWith(beginning)) ||
        reduced(plain, reductions).some((form) => isForm(form) || hasPart(form));
      known.set(plain, found);
    }
    return found;
  };
}

/**
 * A piece of a text with as many marked words as there can be, cut between words.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isMarked
 * @param {number} length about how many characters
 * @returns {{text: string, marked: boolean}[]}
 */
export function excerpt(text, isMarked, length) {
  const every = words(text);
  const marked = every.filter((word) => isMarked(text.slice(word.start, word.end)));
  const counted = marked.map(
    (first) => marked.filter((each) => each.start >= first.start && each.end <= first.start + length * 0.7).length,
  );
  const best = marked[counted.indexOf(Math.max(...counted))];
  const wanted = Math.max(0, best ? best.start - length * 0.3 : 0);
  const start = wanted === 0 ? 0 : (every.find((word) => word.start >= wanted)?.start ?? 0);
  const last = every.filter((word) => word.end <= start + length).at(-1);
  const end = !last || last === every.at(-1) ? Math.min(text.length, start + length + 1) : last.end;
  const pieces = [];
  let place = start;
  for (const word of marked) {
    if (word.start >= start && word.end <= end) {
      pieces.push({ text: text.slice(place, word.start), marked: false });
      pieces.push({ text: text.slice(word.start, word.end), marked: true });
      place = word.end;
    }
  }
  pieces.push({ text: text.slice(place, end) + (end < text.length ? " …" : ""), marked: false });
  if (start > 0) {
    pieces.unshift({ text: "… ", marked: false });
  }
  return pieces.filter((piece) => piece.text);
}
