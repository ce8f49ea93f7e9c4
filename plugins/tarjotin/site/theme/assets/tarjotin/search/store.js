// @ts-check
/** The files of an index, each fetched once and only when something asks for it. */

import { WordFile } from "./lexicon.js";
import { numbers, placeOf, steps } from "./packed.js";
import { paradigms } from "./paradigms.js";
import { folded } from "./tokens.js";

/** @typedef {(name: string, fresh?: boolean) => Promise<any>} Load */
/** @typedef {{address: string, id: string, title: string, facts: [string, string][], sections: {id: string, title: string}[]}} Info */

const FORMAT = 1;
const NOWHERE = new Int32Array(0);

export class Store {
  /**
   * @param {any} entry the content of index.json
   * @param {Load} load
   */
  constructor(entry, load) {
    if (entry.format !== FORMAT) {
      throw new Error(`index format ${entry.format}, not ${FORMAT}`);
    }
    this._load = load;
    this._entry = entry;
    this.language = entry.language;
    this.version = entry.version;
    this.letters = entry.letters;
    this.reductions = entry.reductions;
    this.hasForeign = entry.foreign;
    this.little = new Set(steps(entry.little));
    this.lengths = numbers(entry.documents.lengths);
    this.titleLengths = numbers(entry.documents.titles);
    this.kinds = numbers(entry.documents.kinds).map((number) => entry.kinds[number]);
    this.size = this.kinds.length;
    /** How long a document is on average. */
    this.length = this.lengths.reduce((sum, each) => sum + each, 0) / this.size || 1;
    /** The place that each document begins with; at the end the number of all places. */
    this.beginnings = [0];
    for (const count of numbers(entry.documents.places)) {
      this.beginnings.push(/** @type {number} */ (this.beginnings.at(-1)) + count);
    }
    this.places = this.beginnings[this.size];
    this.documentOf = new Int32Array(this.places);
    for (let document = 0; document < this.size; document += 1) {
      this.documentOf.fill(document, this.beginnings[document], this.beginnings[document + 1]);
    }
    /** @type {Map<string, Promise<any>>} */
    this._files = new Map();
    /** @type {Map<number, Int32Array>} */
    this._postings = new Map();
    /** @type {Map<number, string[]>} */
    this._written = new Map();
  }

  /**
   * @template T
   * @param {string} name
   * @param {(content: any) => T} read
   * @returns {Promise<T>}
   */
  _file(name, read) {
    let file = this._files.get(name);
    if (!file) {
      file = this._load(`${this.version}/${name}.json`).then(read);
      // What failed is tried again by whoever asks next.
      file.catch(() => this._files.delete(name));
      this._files.set(name, file);
    }
    return file;
  }

  paradigms() {
    return this._file("paradigms", paradigms);
  }

  /** @param {string} form */
  fileOf(form) {
    return placeOf(this._entry.words.bounds, folded(form));
  }

  /**
   * @param {number} number
   * @returns {Promise<WordFile>}
   */
  async words(number) {
    const known = await this.paradigms();
    return this._file(`words-${number}`, (content) => new WordFile(content, known));
  }

  /**
   * Fetch where terms stand, so that `postings` knows it.
   *
   * @param {Iterable<number>} terms
   */
  async fetchPostings(terms) {
    const wanted = new Set();
    for (const term of terms) {
      wanted.add(placeOf(this._entry.postings, term));
    }
    await Promise.all(
      [...wanted].map((number) =>
        this._file(`postings-${number}`, (content) => {
          this._written.set(number, content.postings.split(" "));
        }),
      ),
    );
  }

  /**
   * Where a term stands, and how: the place times eight, and a code.
   *
   * @param {number} term
   */
  postings(term) {
    let found = this._postings.get(term);
    if (!found) {
      const number = placeOf(this._entry.postings, term);
      const written = this._written.get(number)?.[term - this._entry.postings[number]];
      found = written ? Int32Array.from(steps(written)) : NOWHERE;
      this._postings.set(term, found);
    }
    return found;
  }

  /**
   * What a result shows.
   *
   * @param {number} document
   * @returns {Promise<Info>}
   */
  async info(document) {
    const number = placeOf(this._entry.infos, document);
    const infos = await this._file(`documents-${number}`, (content) => content.documents);
    const [address, id, title, facts, sections] = infos[document - this._entry.infos[number]];
    return {
      address,
      id,
      title,
      facts,
      sections: sections.map((/** @type {number | [string, string]} */ section) => {
        const [name, heading] =
          typeof section === "number" ? this._entry.sections[section] : section;
        return { id: name, title: heading };
      }),
    };
  }

  /**
   * The texts of a document: what stands before its first section, and each section.
   *
   * @param {number} document
   * @returns {Promise<string[]>}
   */
  async texts(document) {
    const number = placeOf(this._entry.texts, document);
    const texts = await this._file(`texts-${number}`, (content) => content.texts);
    return texts[document - this._entry.texts[number]];
  }

  /** @returns {Promise<Map<string, string>>} phrases of other languages, and what they mean */
  foreign() {
    return this._file("foreign", (content) => {
      const meanings = new Map();
      const endings = paradigms(content);
      content.phrases.forEach((/** @type {[string, string]} */ [means, stem], /** @type {number} */ place) => {
        for (const ending of endings[place].list) {
          if (!meanings.has(stem + ending)) {
            meanings.set(stem + ending, means);
          }
        }
      });
      return meanings;
    });
  }
}
