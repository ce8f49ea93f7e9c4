// @ts-check
/** The base forms of one file of the index, and every form that their paradigms make. */

import { listed, numbers } from "./packed.js";
import { NOTHING } from "./paradigms.js";
import { folded } from "./tokens.js";

/** @typedef {import("./paradigms.js").Paradigm} Paradigm */

/**
 * A term by one of its stems.
 * @typedef {{id: number, lemma: string, stem: string, paradigm: Paradigm}} Entry
 */

/** @typedef {{first: number, lemmas: string, paradigms: string, strays: [number, string, string, number][], kin: string}} Written */

export class WordFile {
  /**
   * @param {Written} written
   * @param {Paradigm[]} paradigms
   */
  constructor(written, paradigms) {
    /** @type {Map<string, Entry[]>} */
    this.stems = new Map();
    /** @type {Map<string, Entry[]>} */
    this._plain = new Map();
    /** @type {Entry[]} */
    this.entries = [];
    const chosen = numbers(written.paradigms);
    listed(written.lemmas).forEach((lemma, place) => {
      const paradigm = paradigms[chosen[place]];
      const stem = lemma.slice(0, lemma.length - paradigm.base.length);
      this.entries.push({ id: written.first + place, lemma, stem, paradigm });
    });
    for (const [id, lemma, stem, number] of written.strays) {
      this.entries.push({ id, lemma, stem, paradigm: paradigms[number] });
    }
    for (const entry of this.entries) {
      put(this.stems, entry.stem, entry);
    }
    /** @type {Map<number, number[]>} */
    this.kin = new Map();
    const kin = numbers(written.kin);
    for (let place = 0; place < kin.length; place += 2) {
      put(this.kin, written.first + kin[place], kin[place + 1]);
    }
  }

  /** A term, also one of another file, of which only the number is known here. @param {number} id */
  entryOf(id) {
    const first = this.entries[0]?.id ?? 0;
    const own = this.entries[id - first];
    return own?.id === id ? own : { id, lemma: "", stem: "", paradigm: NOTHING };
  }

  /** The terms that a form is of. @param {string} form */
  exactly(form) {
    return this.#split(form, this.stems, (paradigm, rest) => paradigm.has(rest));
  }

  /** The terms that have a form which begins so. @param {string} beginning */
  beginning(beginning) {
    const found = this.#split(beginning, this.stems, (paradigm, rest) =>
      paradigm.begins(rest),
    );
    for (const entry of this.entries) {
      if (entry.stem.length > beginning.length && entry.stem.startsWith(beginning)) {
        found.push(entry);
      }
    }
    return found;
  }

  /** The terms that a form is of when nobody minds å, ä, ö. @param {string} form without them */
  plainly(form) {
    if (!this._plain.size) {
      for (const entry of this.entries) {
        put(this._plain, folded(entry.stem), entry);
      }
    }
    return this.#split(form, this._plain, (paradigm, rest) => paradigm.folded.has(rest));
  }

  /**
   * @param {string} form
   * @param {Map<string, Entry[]>} stems
   * @param {(paradigm: Paradigm, rest: string) => boolean} fits
   */
  #split(form, stems, fits) {
    /** @type {Entry[]} */
    const found = [];
    for (let size = form.length; size >= 0; size -= 1) {
      for (const entry of stems.get(form.slice(0, size)) ?? []) {
        if (fits(entry.paradigm, form.slice(size))) {
          found.push(entry);
        }
      }
    }
    return found;
  }
}

/**
 * @template K, V
 * @param {Map<K, V[]>} map
 * @param {K} key
 * @param {V} value
 */
function put(map, key, value) {
  const there = map.get(key);
  if (there) {
    there.push(value);
  } else {
    map.set(key, [value]);
  }
}
