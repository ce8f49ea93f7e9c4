// @ts-check
/** What a typed word can mean: terms of the index, from the surest way of finding them to guesses. */

import { alike } from "./analogy.js";
import { edits } from "./edits.js";
import { folded, reduced } from "./tokens.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./lexicon.js").Entry} Entry */
/** @typedef {import("./lexicon.js").WordFile} WordFile */

/** @typedef {"lemma" | "compound" | "kin" | "prefix" | "edit" | "stem" | "folded" | "other"} Tier */

/**
 * A term that a word can mean. `factor` is how much finding it counts; `form` is what was
 * understood where the word was guessed.
 * @typedef {{entry: Entry, tier: Tier, factor: number, form: string | null}} Reading
 */

/**
 * A word one slip away, what remains of it without endings that any word may carry, and its cost.
 * @typedef {{whole: string, form: string, cost: number}} Slip
 */

/** The tiers, the surest first. */
export const TIERS = /** @type {const} */ ([
  "lemma",
  "compound",
  "kin",
  "prefix",
  "edit",
  "stem",
  "folded",
  "other",
]);
export const GUESSES = new Set(["edit", "stem", "folded"]);

/** Codes of postings, as `tarjotin/search/index.py` has them, from which a term stands as itself. */
const WHOLE = 4;
const PART = 1;

const FACTOR = { lemma: 1, kin: 0.4, prefix: 0.3, edit: 0.5, stem: 0.4, folded: 0.6, other: 0.7 };
/** How the first part of a compound may end, and what it is a form of. @type {Record<string, [string, string][]>} */
const FRONTS = {
  fi: [["", ""], ["s", "nen"]],
  sv: [["", ""], ["s", ""], ["", "a"], ["", "e"]],
};
const LEAST_FRONT = 3;
const LEAST_HEAD = 4;
/** With fewer letters words that begin so are too many to tell anything. */
export const LEAST_PREFIX = 3;
export const LEAST_EDIT = 4;
const MOST_EDITS = 4;
/** So many files of words are looked through at once for a slip. */
const FEW_FILES = 8;

/**
 * Which codes count when some tiers are switched off: of each code 1 or 0.
 *
 * @param {Set<string>} tiers
 */
export function counting(tiers) {
  return Uint8Array.from({ length: 8 }, (_, code) =>
    Number(tiers.has(code >= WHOLE ? "lemma" : code >= PART ? "compound" : "kin")),
  );
}

export class Reader {
  /**
   * @param {Store} store
   * @param {Set<string>} tiers
   */
  constructor(store, tiers) {
    this._store = store;
    this._tiers = tiers;
    this._counts = counting(tiers);
  }

  /**
   * @param {string} word
   * @param {{unfinished?: boolean, exactly?: boolean}} how
   * @returns {Promise<Reading[]>} the surest first
   */
  async read(word, { unfinished = false, exactly = false } = {}) {
    const found = await this.exact(word);
    if (exactly) {
      return found;
    }
    const isKnown = found.length > 0;
    if (unfinished || !isKnown) {
      found.push(...(await this.beginning(word, found)));
    }
    if (isKnown) {
      return this.#isWhole(found) ? found : [...found, ...(await this.#plain(word))];
    }
    if (unfinished && found.length) {
      return found;
    }
    return [...found, ...(await this.#guess(word))].sort((a, b) => b.factor - a.factor);
  }

  /**
   * The terms that have a form which begins with what was typed, and are not known already.
   *
   * @param {string} word
   * @param {Reading[]} known
   */
  async beginning(word, known = []) {
    if (!this._tiers.has("prefix") || word.length < LEAST_PREFIX) {
      return [];
    }
    const file = await this.#file(word);
    const ids = new Set(known.map((reading) => reading.entry.id));
    const entries = file.beginning(word).filter((entry) => !ids.has(entry.id));
    return this.#readings(await this.#standing(entries), "prefix");
  }

  /** @param {string} word */
  async #file(word) {
    return this._store.words(this._store.fileOf(word));
  }

  /**
   * @param {Entry[]} entries
   * @param {Exclude<Tier, "compound">} tier
   * @param {string | null} form
   * @param {number} factor
   * @returns {Reading[]}
   */
  #readings(entries, tier, form = null, factor = FACTOR[tier]) {
    return entries.map((entry) => ({ entry, tier, form, factor }));
  }

  /**
   * Those of the entries that stand somewhere in a way that counts; each term once.
   *
   * @param {Entry[]} entries
   */
  async #standing(entries) {
    const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
    await this._store.fetchPostings(once.map((entry) => entry.id));
    return once.filter(
      ({ id }) =>
        this._store.little.has(id) ||
        this._store.postings(id).some((posting) => this._counts[posting & 7]),
    );
  }

  /** @param {string} word */
  async exact(word) {
    for (const form of reduced(word, this._store.reductions)) {
      const file = await this.#file(form);
      const entries = await this.#standing(file.exactly(form));
      if (entries.length) {
        return [...this.#readings(entries, "lemma"), ...(await this.#kin(file, entries))];
      }
    }
    return [];
  }

  /**
   * The two words that a compound is made of, when both are known: the longest second one.
   *
   * @param {string} word
   * @returns {Promise<Reading[][] | null>}
   */
  async parts(word) {
    if (!this._tiers.has("compound")) {
      return null;
    }
    const plain = word.replace(/-/g, "");
    for (let place = LEAST_FRONT; place <= plain.length - LEAST_HEAD; place += 1) {
      const head = await this.exact(plain.slice(place));
      const front = head.length ? await this.#front(plain.slice(0, place)) : [];
      if (front.length) {
        return [front, head].map((part) =>
          part.map((reading) => ({ ...reading, tier: /** @type {Tier} */ ("compound") })),
        );
      }
    }
    return null;
  }

  /** @param {string} front */
  async #front(front) {
    for (const [ending, instead] of FRONTS[this._store.language] ?? []) {
      const form = front.endsWith(ending) ? front.slice(0, front.length - ending.length) + instead : "";
      const found = form.length >= LEAST_FRONT ? await this.exact(form) : [];
      if (found.length) {
        return found;
      }
    }
    return [];
  }

  /**
   * The verbs that the words are made of.
   *
   * @param {WordFile} file
   * @param {Entry[]} entries
   */
  async #kin(file, entries) {
    const ids = this._tiers.has("kin") ? entries.flatMap(({ id }) => file.kin.get(id) ?? []) : [];
    await this._store.fetchPostings(ids);
    const kin = ids.map((id) => file.entryOf(id));
    return this.#readings(kin, "kin");
  }

  /** @param {string} word */
  async #guess(word) {
    const guesses = [];
    guesses.push(...(await this.#plain(word)));
    if (this._tiers.has("edit") && word.length >= LEAST_EDIT) {
      guesses.push(...(await this.#edits(word, { orPlain: !guesses.length })));
    }
    if (this._tiers.has("stem") && !guesses.length) {
      guesses.push(...(await this.#stem(word)));
    }
    return guesses;
  }

  /**
   * Whether a term stands somewhere as itself, not only in compounds.
   *
   * @param {Reading[]} readings
   */
  #isWhole(readings) {
    return readings.some(({ entry }) =>
      this._store.postings(entry.id).some((posting) => (posting & 7) >= WHOLE),
    );
  }

  /** What the word may be when it was typed without å, ä, ö. @param {string} word */
  async #plain(word) {
    if (!this._tiers.has("folded") || word !== folded(word)) {
      return [];
    }
    for (const form of reduced(word, this._store.reductions)) {
      const file = await this.#file(form);
      const entries = await this.#standing(file.plainly(form));
      if (entries.length) {
        return entries.flatMap((entry) => {
          const meant = [...entry.paradigm.list]
            .map((ending) => entry.stem + ending)
            .find((each) => folded(each) === form);
          return this.#readings([entry], "folded", meant ?? entry.lemma);
        });
      }
    }
    return [];
  }

  /** @param {string} word */
  async #stem(word) {
    const file = await this.#file(word);
    const known = await this._store.paradigms();
    const entries = await this.#standing(alike(word, file.entries, known));
    return entries.flatMap((entry) => this.#readings([entry], "stem", entry.lemma));
  }

  /**
   * The words one slip away, and if there are none those that endings can be taken off; with
   * `orPlain` also those that are one slip away without å, ä, ö and accents. Where there are many
   * files, that of the word is looked in first, and the others when it has nothing.
   *
   * @param {string} word
   * @param {{orPlain: boolean}} how
   */
  async #edits(word, { orPlain }) {
    const slips = [...edits(word, this._store.letters)];
    const own = this._store.fileOf(word);
    for (const how of orPlain ? ["whole", "reduced", "plain"] : ["whole", "reduced"]) {
      /** @type {Map<number, Slip[]>} */
      const files = new Map();
      const plain = () => edits(folded(word), folded(this._store.letters));
      for (const [whole, cost] of how === "plain" ? plain() : slips) {
        const forms = how === "whole" ? [whole] : reduced(whole, this._store.reductions);
        for (const form of how === "reduced" ? forms.slice(1) : forms) {
          const file = this._store.fileOf(form);
          const there = files.get(file);
          if (there) {
            there.push({ whole, form, cost });
          } else {
            files.set(file, [{ whole, form, cost }]);
          }
        }
      }
      const every = [...files.keys()];
      const isPlain = how === "plain";
      const found =
        every.length <= FEW_FILES
          ? await this.#likeliest(files, every, isPlain)
          : (await this.#likeliest(files, [own], isPlain)) ??
            (await this.#likeliest(
              files,
              every.filter((file) => file !== own),
              isPlain,
            ));
      if (found) {
        return found;
      }
    }
    return [];
  }

  /**
   * @param {Map<number, Slip[]>} files
   * @param {number[]} chosen
   * @param {boolean} isPlain whether å, ä, ö and accents may differ too
   */
  async #likeliest(files, chosen, isPlain) {
    const found = await Promise.all(
      chosen.map(async (number) => {
        const file = await this._store.words(number);
        return (files.get(number) ?? []).flatMap(({ whole, form, cost }) => {
          const entries = isPlain ? file.plainly(form) : file.exactly(form);
          const meant = isPlain && entries.length ? entries[0].lemma : whole;
          return entries.length ? [{ form: meant, cost, entries }] : [];
        });
      }),
    );
    const candidates = found.flat();
    await this.#standing(candidates.flatMap(({ entries }) => entries));
    const often = (/** @type {Entry[]} */ entries) =>
      Math.max(0, ...entries.map(({ id }) => this._store.postings(id).length));
    const likely = candidates
      .map((each) => ({ ...each, often: often(each.entries) }))
      .filter((each) => each.often)
      .sort((a, b) => a.cost - b.cost || b.often - a.often || (a.form < b.form ? -1 : 1))
      .slice(0, MOST_EDITS);
    const readings = likely.flatMap(({ form, entries }, rank) =>
      this.#readings(entries, "edit", form, FACTOR.edit * 0.8 ** rank),
    );
    return readings.length ? readings : null;
  }
}
