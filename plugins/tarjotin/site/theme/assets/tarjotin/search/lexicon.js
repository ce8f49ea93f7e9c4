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

/** Stems, and what they begin with: a form whose beginning no stem has is of no word. */
class Stems {
  /**
   * @param {Entry[]} entries
   * @param {(stem: string) => string} spelt
   */
  constructor(entries, spelt) {
    /** @type {Map<string, Entry[]>} */
    this._entries = new Map();
    this._beginnings = new Set([""]);
    this._longest = 0;
    for (const entry of entries) {
      const stem = spelt(entry.stem);
      put(this._entries, stem, entry);
      for (let size = stem.length; size && !this._beginnings.has(stem.slice(0, size)); size -= 1) {
        this._beginnings.add(stem.slice(0, size));
      }
      this._longest = Math.max(this._longest, entry.paradigm.longest);
    }
  }

  /**
   * The terms with a stem that the form begins with and an ending that fits the rest; those with
   * the longest stem first.
   *
   * @param {string} form
   * @param {(paradigm: Paradigm, rest: string) => boolean} fits
   */
  of(form, fits) {
    /** @type {Entry[]} */
    const found = [];
    for (let size = Math.max(0, form.length - this._longest); size <= form.length; size += 1) {
      const stem = form.slice(0, size);
      if (!this._beginnings.has(stem)) {
        break;
      }
      for (const entry of this._entries.get(stem) ?? []) {
        if (fits(entry.paradigm, form.slice(size))) {
          found.push(entry);
        }
      }
    }
    return found.reverse();
  }
}

export class WordFile {
  /**
   * @param {Written} written
   * @param {Paradigm[]} paradigms
   */
  constructor(written, paradigms) {
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
    this._stems = new Stems(this.entries, (stem) => stem);
    /** @type {Stems | undefined} */
    this._plain = undefined;
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
    return this._stems.of(form, (paradigm, rest) => paradigm.has(rest));
  }

  /** The terms that have a form which begins so. @param {string} beginning */
  beginning(beginning) {
    const found = this._stems.of(beginning, (paradigm, rest) => paradigm.begins(rest));
    for (const entry of this.entries) {
      if (entry.stem.length > beginning.length && entry.stem.startsWith(beginning)) {
        found.push(entry);
      }
    }
    return found;
  }

  /** The terms that a form is of when nobody minds å, ä, ö. @param {string} form without them */
  plainly(form) {
    this._plain ??= new Stems(this.entries, folded);
    return this._plain.of(form, (paradigm, rest) => paradigm.hasPlain(rest));
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
