// @ts-check
/** Words that no paradigm makes, found by their stem: they differ as two forms of one word would. */

/** @typedef {import("./paradigms.js").Paradigm} Paradigm */
/** @typedef {import("./lexicon.js").Entry} Entry */

const LEAST = 4;
const ENDING = 7;

/**
 * The terms that a word may be a form of: those with the longest beginning in common.
 *
 * @param {string} word
 * @param {Entry[]} entries
 * @param {Paradigm[]} paradigms
 */
export function alike(word, entries, paradigms) {
  const least = Math.max(LEAST, word.length - ENDING, Math.ceil(word.length / 2));
  const near = entries.filter((entry) => entry.lemma.startsWith(word.slice(0, least)));
  for (let size = word.length; size >= least; size -= 1) {
    const beginning = word.slice(0, size);
    const here = near.filter((entry) => entry.lemma.startsWith(beginning));
    const having = here.length
      ? paradigms.filter((paradigm) => paradigm.has(word.slice(size)))
      : [];
    const found = here.filter((entry) => agree(having, entry, entry.lemma.slice(size)));
    if (found.length) {
      return found;
    }
  }
  return [];
}

/**
 * Whether one of the paradigms has an ending of a base form too. Of a word that is inflected it
 * must be the one that makes base forms.
 *
 * @param {Paradigm[]} having
 * @param {Entry} entry
 * @param {string} ending
 */
function agree(having, entry, ending) {
  const isAlone = entry.paradigm.list.length === 1;
  return having.some((paradigm) => (isAlone ? paradigm.has(ending) : paradigm.base === ending));
}
