// @ts-check
/**
 * The words of a text: the rules of `tarjotin/search/words.py` and `reductions.py`.
 * tests/data/search/tokens.json holds the two together.
 */

const WORD =
  /(?<!§:)[\p{L}\p{N}]+(?:(?:\u00ad*[-\u2010\u2011'\u2019:]\u00ad*|\u00ad+)[\p{L}\p{N}]+)*/gu;

/** @type {Record<string, string>} */
const LIKE_ASCII = { æ: "ae", œ: "oe", ø: "o", ß: "ss", ð: "d", þ: "th", ł: "l", đ: "d" };

/** @typedef {{text: string, start: number, end: number}} Word */

/**
 * The form in which words are compared.
 *
 * @param {string} word
 */
export function normal(word) {
  return word
    .normalize("NFC")
    .replace(/\u00ad/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/\u2019/g, "'")
    .toLowerCase();
}

/**
 * A word as somebody types it who has no å, ä, ö at hand.
 *
 * @param {string} word
 */
export function folded(word) {
  return /^[\x00-\x7f]*$/.test(word)
    ? word.toLowerCase()
    : normal(word)
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[æœøßðþłđ]/g, (letter) => LIKE_ASCII[letter]);
}

/**
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: normal(match[0]),
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
}

/**
 * The word, and what remains of it without endings that any word may carry.
 *
 * @param {string} word
 * @param {[string, string[], number][][]} stages of the index: ending, what stands instead, least letters
 */
export function reduced(word, stages) {
  const known = new Set([word]);
  if (word.includes(":")) {
    known.add(word.slice(0, word.lastIndexOf(":")));
  }
  for (const stage of stages) {
    for (const form of [...known]) {
      for (const [ending, instead, least] of stage) {
        if (form.endsWith(ending) && form.length - ending.length >= least) {
          const body = form.slice(0, form.length - ending.length);
          for (const other of instead) {
            known.add(body + other);
          }
        }
      }
    }
  }
  return [...known];
}
