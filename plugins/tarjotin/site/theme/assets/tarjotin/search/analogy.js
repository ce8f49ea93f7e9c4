// @ts-check
/** Words that no paradigm makes, found by their stem: they differ as two forms of one word would. */

/** @typedef {import("./lexicon.js").Paradigm} Paradigm */
/** @typedef {import("./lexicon.js").Entry} Entry */

const LEAST = 4;
const ENDING = 7;

export class Analogy {
  /** @param {Paradigm[]} paradigms */
  constructor(paradigms) {
    /** @type {Map<string, Set<Paradigm>>} */
    this._having = new Map();
    for (const paradigm of paradigms) {
      for (const ending of paradigm.list) {
        const there = this._having.get(ending);
        if (there) {
          there.add(paradigm);
        } else {
          this._having.set(ending, new Set([paradigm]));
        }
      }
    }
  }

  /**
   * The terms that the word may be a form of: those with the longest beginning in common.
   *
   * @param {string} word
   * @param {Entry[]} entries
   */
  like(word, entries) {
    const least = Math.max(LEAST, word.length - ENDING, Math.ceil(word.length / 2));
    const near = entries.filter((entry) => entry.lemma.startsWith(word.slice(0, least)));
    for (let size = word.length; size >= least; size -= 1) {
      const mine = this._having.get(word.slice(size));
      const found = mine
        ? near.filter(
            (entry) =>
              entry.lemma.startsWith(word.slice(0, size)) &&
              this.#agree(mine, entry, entry.lemma.slice(size)),
          )
        : [];
      if (found.length) {
        return found;
      }
    }
    return [];
  }

  /**
   * Whether a paradigm has both endings. Of a word that is inflected the ending must be the one
   * that makes base forms.
   *
   * @param {Set<Paradigm>} mine
   * @param {Entry} entry
   * @param {string} ending
   */
  #agree(mine, entry, ending) {
    const isAlone = entry.paradigm.list.length === 1;
    for (const paradigm of this._having.get(ending) ?? []) {
      if (mine.has(paradigm) && (isAlone || paradigm.list[0] === ending)) {
        return true;
      }
    }
    return false;
  }
}
