// @ts-check
/** How well a word fits each page, and each place of it. */

import { TIERS, counting } from "./readings.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./readings.js").Reading} Reading */

const [COMPOUND, KIN, NONE] = [TIERS.indexOf("compound"), TIERS.indexOf("kin"), 255];

// By the codes of tarjotin/search/index.py: kin; part of text, keyword, title; once, often, keyword, title.
const IN_TEXT = [0.3, 0.5, 0, 0, 1, 2, 0, 1];
const IN_KEYWORD = [0, 0, 0.5, 0, 0, 0, 1, 0];
const IN_TITLE = [0, 0, 0, 0.5, 0, 0, 0, 1];

const WEIGHT = { title: 5, keyword: 3, heading: 2.5, text: 2 };
const SATURATION = 1.5;

export class Scores {
  /** @param {Store} store */
  constructor(store) {
    this._store = store;
    this.documents = new Float64Array(store.size);
    this.places = new Float64Array(store.places);
    /** How much of the title each document has of the word. */
    this.titles = new Float64Array(store.size);
    /** How much of what each document is called has the word: of its title or its other names. */
    this.names = new Float64Array(store.size);
    /** The surest tier by which each document has the word. */
    this.tiers = new Uint8Array(store.size).fill(NONE);
    /** How telling the word is. */
    this.weight = 0;
  }

  /** @param {number} document */
  has(document) {
    return this.tiers[document] !== NONE;
  }

  /**
   * Count what a word can mean: of several readings a page takes the one that fits it best.
   *
   * @param {Reading[]} readings the surest first
   * @param {Set<string>} tiers
   */
  addAll(readings, tiers) {
    const { documentOf, size } = this._store;
    const counts = counting(tiers);
    const found = readings.map((reading) => {
      const postings = this._store.postings(reading.entry.id);
      return { reading, postings: postings.filter((each) => counts[each & 7]) };
    });
    // Words that only begin so are no more telling, each by itself, than the word that was typed,
    // or than all of them together.
    const sure = found.filter(({ reading }) => reading.tier !== "prefix");
    const most = rarity((sure.length ? sure : found).map((each) => each.postings), documentOf, size);
    for (const { reading, postings } of found) {
      const own = rarity([postings], documentOf, size);
      this.#add(reading, postings, reading.tier === "prefix" ? Math.min(own, most) : own);
    }
  }

  /**
   * @param {Reading} reading
   * @param {Int32Array} postings
   * @param {number} rare
   */
  #add(reading, postings, rare) {
    const { beginnings, documentOf } = this._store;
    const telling = rare * reading.factor;
    this.weight = Math.max(this.weight, telling);
    const mine = TIERS.indexOf(reading.tier);
    for (let start = 0; start < postings.length; ) {
      const document = documentOf[postings[start] >> 3];
      let [title, heading, keyword, text, tier] = [0, 0, 0, 0, NONE];
      let end = start;
      for (; end < postings.length && documentOf[postings[end] >> 3] === document; end += 1) {
        const place = postings[end] >> 3;
        const code = postings[end] & 7;
        if (place === beginnings[document]) {
          title = Math.max(title, IN_TITLE[code]);
        } else {
          heading = Math.max(heading, IN_TITLE[code]);
        }
        keyword = Math.max(keyword, IN_KEYWORD[code]);
        text += IN_TEXT[code];
        tier = Math.min(tier, Math.max(mine, code === 0 ? KIN : code < 4 ? COMPOUND : 0));
        const here = IN_TEXT[code] + IN_KEYWORD[code] + 3 * IN_TITLE[code];
        this.places[place] = Math.max(this.places[place], telling * here);
      }
      const score =
        WEIGHT.title * title +
        WEIGHT.keyword * keyword +
        WEIGHT.heading * heading +
        (WEIGHT.text * text) / (text + SATURATION * this.#length(document));
      this.documents[document] = Math.max(this.documents[document], telling * score);
      this.titles[document] = Math.max(this.titles[document], title * reading.factor);
      this.names[document] = Math.max(
        this.names[document],
        Math.max(title, keyword) * reading.factor,
      );
      this.tiers[document] = Math.min(this.tiers[document], tier);
      start = end;
    }
  }

  /** How long a document is beside the others; long ones have more of every word. @param {number} document */
  #length(document) {
    return 0.5 + (0.5 * this._store.lengths[document]) / this._store.length;
  }
}

/**
 * How rare the documents are in which terms stand.
 *
 * @param {Int32Array[]} postings
 * @param {Int32Array} documentOf
 * @param {number} size
 */
function rarity(postings, documentOf, size) {
  const seen = new Uint8Array(postings.length > 1 ? size : 0);
  let count = 0;
  for (const each of postings) {
    let last = -1;
    for (const posting of each) {
      const document = documentOf[posting >> 3];
      if (document !== last && !seen[document]) {
        count += 1;
        seen[document] = 1;
      }
      last = document;
    }
  }
  return Math.log(1 + (size - count + 0.5) / (count + 0.5)) + 0.1;
}
