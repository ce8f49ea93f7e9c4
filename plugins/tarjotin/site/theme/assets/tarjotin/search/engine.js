// @ts-check
/**
 * The search of one language. Runs in browsers and in node: whoever opens it says how files are
 * fetched, and it touches nothing else.
 */

import { edits } from "./edits.js";
import { excerpt, marks } from "./marking.js";
import { hasPhrase, parse } from "./query.js";
import { GUESSES, LEAST_EDIT, LEAST_PREFIX, Reader, TIERS } from "./readings.js";
import { Scores } from "./scores.js";
import { Store } from "./store.js";
import { normal, words } from "./tokens.js";

/** @typedef {import("./store.js").Load} Load */
/** @typedef {import("./store.js").Info} Info */
/** @typedef {import("./readings.js").Reading} Reading */
/** @typedef {import("./readings.js").Tier} Tier */
/** @typedef {import("./query.js").Typed} Typed */

/**
 * @typedef {{
 *   typing?: boolean, tiers?: Set<string>, kinds?: Set<string>, limit?: number,
 * }} Options
 * `typing`: the last word may be unfinished. `tiers`: the ways of finding words that are on.
 * `kinds`: the kinds of pages that are looked in. `limit`: how many pages.
 */

/** @typedef {{id: string, title: string}} Section */

/**
 * @typedef {{
 *   address: string, id: string, kind: string, title: string, facts: [string, string][],
 *   section: Section | null, sections: Section[], score: number, tier: Tier, guessed: boolean,
 *   missing: string[], document: number,
 * }} Result
 * `section` is the best one, or null when the page itself is; `sections` are up to three.
 * `tier` is the least sure way by which the page was found; `missing` are words that it lacks,
 * while other pages have them.
 */

/**
 * @typedef {{word: string, tier: Tier | null, lemmas: string[], meant: string | null, needed: boolean}} Word
 * `meant` is what was understood where the word was guessed or is of another language.
 */

/**
 * @typedef {{
 *   query: string, results: Result[], groups: {kind: string, results: Result[]}[],
 *   total: number, more: boolean, words: Word[],
 *   relaxed: string[] | null, meant: string | null, marks: (word: string) => boolean,
 *   isQuoted: boolean, begun: string | null, read: number | null,
 * }} Answer
 * `relaxed` is null unless no page has all words: those that no page that is shown has, if there are
 * such; of the others each page says which it lacks. `meant` is the query as it was understood,
 * without what is left out; `marks` tells whether a running word is one that the search found.
 * `isQuoted` says that words were asked for as they stand; `begun` is a last word of which too few
 * letters are typed to look for it; `read` is how many words were read where there were too many.
 */

/**
 * A typed word, or several that are one phrase of another language, with all it can mean.
 * @typedef {{
 *   word: string, readings: Reading[], phrase: number | null, needed: boolean,
 *   unfinished: boolean, meant: string | null,
 * }} Unit
 */

/** @typedef {{document: number, score: number, place: number, tier: number, places: number[], inTitle: boolean, isBehind: boolean, missing: string[]}} Hit */

const ENTRY = "index.json";
/** How many pages are compared by their whole title. */
const COMPARED = 40;
/** How many pages are looked through for a phrase at a time. */
const BATCH = 8;
const BONUS = { together: 0.5, title: 1, same: 1, base: 0.5 };
/**
 * How much of a word the title must have: for the sections to be told apart without the word, and,
 * of each word that a page has, for the page to stand among complete ones though it lacks another.
 */
const OWN = 0.5;
/** While so few pages have all words, those that lack one are shown too; else only by their title. */
const FEW = 5;
/** How telling the words must be, beside all of them, that a page has when it lacks one. */
const NEARLY = 0.3;
/** A term's title is one word; a page about the same thing should come before it. */
const KINDS = { term: 0.4 };
/** In how many pages a word of another language may be quoted. */
const QUOTED = 3;
/** The codes of tarjotin/search/index.py that say: in a title or a keyword. */
const NAMES = new Set([2, 3, 6, 7]);
/** Which words a page has is kept in the bits of one number. */
const MOST_WORDS = 30;
const SECTIONS = 3;

/**
 * @param {{load: Load, language: string}} from
 */
export async function openEngine({ load, language }) {
  const entry = await load(ENTRY);
  if (entry.language !== language) {
    throw new Error(`the index is in ${entry.language}, not ${language}`);
  }
  return new Engine(new Store(entry, load), load);
}

export class Engine {
  /**
   * @param {Store} store
   * @param {Load} load
   */
  constructor(store, load) {
    this._store = store;
    this._load = load;
    /** @type {Promise<Store | null> | undefined} */
    this._renewed = undefined;
  }

  /**
   * @param {string} query
   * @param {Options} options
   * @returns {Promise<Answer>}
   */
  async search(query, options = {}) {
    return this.#steadily((store) => new Search(store, query, options).answer());
  }

  /**
   * A piece of the text that a result leads to, round the words that were found.
   *
   * @param {Result} result
   * @param {Answer} answer
   * @param {{length?: number}} options
   */
  async excerpt(result, answer, { length = 160 } = {}) {
    const store = this._store;
    const texts = await store.texts(result.document);
    const { sections } = await store.info(result.document);
    const wanted = sections.findIndex((section) => section.id === result.section?.id) + 1;
    const found = [texts[wanted], ...texts].find((text) =>
      words(text).some((word) => answer.marks(word.text)),
    );
    return excerpt(found ?? texts.find((text) => text) ?? "", answer.marks, length);
  }

  /**
   * Tells of the running words of a page whether a query finds them.
   *
   * @param {string} query
   */
  async marker(query) {
    return (await this.search(query, { limit: 0 })).marks;
  }

  /**
   * When the site was published anew meanwhile, its files have gone: begin again with the new ones.
   *
   * @template T
   * @param {(store: Store) => Promise<T>} run
   */
  async #steadily(run) {
    const store = this._store;
    try {
      return await run(store);
    } catch (error) {
      const renewed = await this.#renew(store);
      if (!renewed) {
        throw error;
      }
      return run(renewed);
    }
  }

  /**
   * What was published since, or null when nothing was. Searches that fail together ask once.
   *
   * @param {Store} store
   */
  async #renew(store) {
    if (this._store !== store) {
      return this._store;
    }
    this._renewed ??= this._load(ENTRY, true)
      .then((entry) => {
        if (entry.version === store.version) {
          return null;
        }
        this._store = new Store(entry, this._load);
        return this._store;
      })
      .finally(() => {
        this._renewed = undefined;
      });
    return this._renewed;
  }
}

/** One query, from its words to its answer. */
class Search {
  /**
   * @param {Store} store
   * @param {string} query
   * @param {Options} options
   */
  constructor(store, query, { typing = false, tiers, kinds, limit = 20 }) {
    this._store = store;
    this._query = query;
    this._kinds = kinds;
    this._limit = limit;
    this._tiers = new Set(tiers ?? TIERS);
    this._reader = new Reader(store, this._tiers);
    const { typed, phrases } = parse(query, typing);
    const asked = once(typed);
    this._typed = asked.slice(0, MOST_WORDS);
    this._phrases = phrases;
    /** @type {number | null} */
    this._read = asked.length > MOST_WORDS ? MOST_WORDS : null;
  }

  /** @returns {Promise<Answer>} */
  async answer() {
    const units = await this.#units();
    const scored = units.map((unit) => this.#scored(unit));
    const needed = units.map((unit) => unit.needed);
    const begun = units.find((unit) => isBegun(unit))?.word ?? null;
    const { hits, relaxed } = this.#hits(units, scored, needed);
    const compared = await this.#compared(units, hits);
    const { kept, total, more } = await this.#withPhrases(compared);
    const results = await Promise.all(kept.map((hit) => this.#result(hit)));
    const there = units.filter((unit) => !relaxed?.includes(unit.word));
    const isGuessed = there.some((unit) => unit.meant !== null);
    return {
      query: this._query,
      results,
      groups: grouped(results),
      total,
      more,
      words: units.map(told),
      relaxed: total ? relaxed : null,
      meant: isGuessed ? there.map((unit) => unit.meant ?? unit.word).join(" ") : null,
      marks: marks(
        units.filter((unit) => unit.needed).flatMap((unit) => unit.readings),
        units.filter((unit) => unit.unfinished).map((unit) => unit.word),
        this._store.reductions,
      ),
      isQuoted: this._phrases.length > 0,
      begun,
      read: this._read,
    };
  }

  /** Read the words; those that this language does not know may be of another. */
  async #units() {
    const isKnown = await Promise.all(
      this._typed.map(async ({ word, unfinished }) => {
        const isOwn = this.#isOfGuide(await this._reader.exact(word));
        return isOwn || (unfinished && this.#isOfGuide(await this._reader.beginning(word)));
      }),
    );
    /** @type {Unit[]} */
    const units = [];
    let place = 0;
    while (place < this._typed.length && units.length < MOST_WORDS) {
      const foreign = await this.#foreign(place, isKnown);
      if (foreign) {
        units.push(...foreign.units);
        place = foreign.end;
      } else {
        units.push(...(await this.#unitsOf(this._typed[place])));
        place += 1;
      }
    }
    if (place < this._typed.length) {
      this._read = place;
    }
    // What the last word was taken apart into may be one too many.
    const read = units.slice(0, MOST_WORDS);
    // Little words are needed when there is nothing else.
    return read.some((unit) => unit.needed)
      ? read
      : read.map((unit) => ({ ...unit, needed: !isBegun(unit) }));
  }

  /**
   * Whether a word is of this language: one that merely stands somewhere in a text may be quoted.
   *
   * @param {Reading[]} readings
   */
  #isOfGuide(readings) {
    const postings = readings.flatMap(({ entry }) => [...this._store.postings(entry.id)]);
    const documents = new Set(postings.map((each) => this._store.documentOf[each >> 3]));
    return documents.size > QUOTED || postings.some((each) => NAMES.has(each & 7));
  }

  /**
   * A word, what it means if it is of another language, or the two words of a compound that the
   * guide itself never puts together.
   *
   * @param {Typed} typed
   * @returns {Promise<Unit[]>}
   */
  async #unitsOf(typed) {
    const unit = await this.#unit(typed);
    const translated = await this.#misspeltForeign(unit);
    if (translated) {
      return translated;
    }
    const isKnown = unit.readings.some(({ tier }) => tier !== "stem");
    const parts = isKnown || typed.phrase !== null ? null : await this._reader.parts(typed.word);
    return parts ? parts.map((readings) => ({ ...unit, readings, meant: null })) : [unit];
  }

  /**
   * @param {Typed} typed
   * @returns {Promise<Unit>}
   */
  async #unit({ word, phrase, unfinished }) {
    const readings = await this._reader.read(word, { unfinished, exactly: phrase !== null });
    // Of a phrase too: where little words stand is not in the index, but the phrase is read for them.
    const isLittle = readings.some(({ tier, entry }) => tier === "lemma" && this._store.little.has(entry.id));
    const best = readings[0];
    const meant = best && GUESSES.has(best.tier) ? best.form : null;
    const unit = { word, readings, phrase, unfinished, needed: !isLittle, meant };
    return isBegun(unit) ? { ...unit, needed: false } : unit;
  }

  /**
   * The longest run of words from here that is a phrase of another language.
   *
   * @param {number} start
   * @param {boolean[]} isKnown
   */
  async #foreign(start, isKnown) {
    if (!this._tiers.has("other") || !this._store.hasForeign || !isKnown.includes(false)) {
      return null;
    }
    const meanings = await this._store.foreign();
    for (let end = this._typed.length; end > start; end -= 1) {
      const run = this._typed.slice(start, end);
      const phrase = run.map(({ word }) => word).join(" ");
      const means = meanings.get(phrase);
      const isOwn = isKnown.slice(start, end).every(Boolean);
      if (means !== undefined && !isOwn && run.every((typed) => typed.phrase === null)) {
        const units = await this.#translated(phrase, means);
        if (units) {
          return { units, end };
        }
      }
    }
    return null;
  }

  /**
   * The words of this language that a word or phrase of another means; null when one stands nowhere.
   *
   * @param {string} phrase
   * @param {string} means
   * @returns {Promise<Unit[] | null>}
   */
  async #translated(phrase, means) {
    const units = await Promise.all(
      words(means).map(async ({ text }) => ({
        word: phrase,
        readings: (await this._reader.exact(text)).map((reading) => ({
          ...reading,
          tier: /** @type {Tier} */ ("other"),
          factor: reading.factor * 0.7,
        })),
        phrase: null,
        needed: true,
        unfinished: false,
        meant: text,
      })),
    );
    return units.every((unit) => unit.readings.length) ? units : null;
  }

  /**
   * What a misspelt word of another language means, which this language quotes at most.
   *
   * @param {Unit} unit
   */
  async #misspeltForeign({ word, meant, phrase, readings }) {
    const isOff = !this._tiers.has("other") || !this._tiers.has("edit") || !this._store.hasForeign;
    const isGuessed = readings.every(({ tier }) => GUESSES.has(tier));
    if (isOff || phrase !== null || !isGuessed || word.length < LEAST_EDIT || this.#isOfGuide(readings)) {
      return null;
    }
    const meanings = await this._store.foreign();
    if (meant !== null && meanings.has(meant)) {
      return this.#translated(word, meanings.get(meant) ?? "");
    }
    const slips = [...edits(word, this._store.letters)].filter(([slip]) => meanings.has(slip));
    const [likeliest] = slips.sort((a, b) => a[1] - b[1]);
    return likeliest ? this.#translated(word, meanings.get(likeliest[0]) ?? "") : null;
  }

  /** @param {Unit} unit */
  #scored(unit) {
    const scores = new Scores(this._store);
    scores.addAll(unit.readings, this._tiers);
    return scores;
  }

  /**
   * The pages that have every word that is needed, and those that nearly do; when none has every
   * word, those that have the most telling ones, and the words that none of them has. A page that
   * lacks a word is behind the complete ones, unless its title says the words that it has.
   *
   * @param {Unit[]} units
   * @param {Scores[]} scored
   * @param {boolean[]} needed
   * @returns {{hits: Hit[], relaxed: string[] | null}}
   */
  #hits(units, scored, needed) {
    const all = needed.reduce((sum, is, place) => (is ? sum | (1 << place) : sum), 0);
    const held = new Int32Array(this._store.size);
    /** @type {Map<number, number>} */
    const worth = new Map();
    let [best, possible] = [0, 0];
    for (let document = 0; document < this._store.size; document += 1) {
      if (this._kinds && !this._kinds.has(this._store.kinds[document])) {
        continue;
      }
      let mask = 0;
      scored.forEach((scores, place) => {
        if (needed[place] && scores.has(document)) {
          mask |= 1 << place;
        }
      });
      held[document] = mask;
      possible |= mask;
      if (mask && !worth.has(mask)) {
        worth.set(
          mask,
          scored.reduce((sum, { weight }, place) => sum + (mask & (1 << place) ? 1 + weight : 0), 0),
        );
        if ((worth.get(mask) ?? 0) > (worth.get(best) ?? 0)) {
          best = mask;
        }
      }
    }
    // A phrase in quotation marks is never left out.
    const wanted = worth.has(all) ? all : best;
    // Words that stand nowhere make no page incomplete.
    const isPossible = wanted === possible;
    const phrases = units.reduce(
      (sum, { phrase }, place) => (phrase !== null && needed[place] ? sum | (1 << place) : sum),
      0,
    );
    if (!wanted || (wanted & phrases) !== phrases) {
      return { hits: [], relaxed: null };
    }
    const complete = [];
    const lacking = [];
    const whole = worth.get(wanted) ?? 1;
    for (let document = 0; document < this._store.size; document += 1) {
      if (phrases && !this.#canHavePhrases(document, units, scored)) {
        continue;
      }
      const mask = held[document] & wanted;
      const share = mask === wanted ? 1 : (worth.get(held[document]) ?? 0) / whole;
      if (mask === wanted) {
        complete.push(this.#hit(document, scored, wanted));
      } else if ((mask & phrases) === phrases && share > NEARLY) {
        const hit = this.#hit(document, scored, mask);
        const isBehind = isPossible && !hit.inTitle;
        lacking.push({ ...hit, score: hit.score * share ** 2, isBehind });
      }
    }
    const isFew = complete.length < FEW;
    const found = [...complete, ...lacking.filter((hit) => isFew || hit.inTitle)].sort(byScore);
    const there = found.reduce((sum, { document }) => sum | held[document], 0);
    return {
      hits: found.map((hit) => ({ ...hit, missing: without(units, there & ~held[hit.document]) })),
      relaxed: wanted === all ? null : without(units, all & ~there),
    };
  }

  /**
   * Whether there is for each phrase a place that has all its words: only such pages are read.
   *
   * @param {number} document
   * @param {Unit[]} units
   * @param {Scores[]} scored
   */
  #canHavePhrases(document, units, scored) {
    const { beginnings } = this._store;
    return this._phrases.every((_, phrase) => {
      const asked = scored.filter((_, place) => units[place].phrase === phrase && units[place].needed);
      for (let place = beginnings[document]; place < beginnings[document + 1]; place += 1) {
        if (asked.every((scores) => scores.places[place])) {
          return true;
        }
      }
      return false;
    });
  }

  /**
   * @param {number} document
   * @param {Scores[]} scored
   * @param {number} wanted
   * @returns {Hit}
   */
  #hit(document, scored, wanted) {
    const { beginnings, titleLengths } = this._store;
    let [score, tier, inTitle, words] = [0, 0, 0, 0];
    scored.forEach((scores, place) => {
      score += scores.documents[document];
      if (wanted & (1 << place)) {
        tier = Math.max(tier, scores.tiers[document]);
        inTitle += scores.titles[document];
        words += 1;
      }
    });
    // What the title says goes for every section: they are told apart by the other words.
    const asked = scored.filter((_, place) => wanted & (1 << place));
    const others = asked.filter((scores) => scores.names[document] < OWN);
    const telling = others.length ? others : asked;
    const first = beginnings[document];
    /** @type {{place: number, sum: number, together: boolean}[]} */
    const places = [];
    for (let place = first; place < beginnings[document + 1]; place += 1) {
      const sum = scored.reduce((whole, scores) => whole + scores.places[place], 0);
      const own = telling.reduce((whole, scores) => whole + scores.places[place], 0);
      const count = telling.filter((scores) => scores.places[place]).length;
      if (sum) {
        const together = asked.every((scores) => scores.places[place]);
        places.push({ place, sum: (own + 0.1 * (sum - own)) * (count / telling.length), together });
      }
    }
    places.sort((a, b) => b.sum - a.sum || a.place - b.place);
    score *= 1 + (BONUS.title * inTitle) / Math.max(titleLengths[document], words);
    const best = places[0];
    if (words > 1 && places.some(({ together }) => together)) {
      score += BONUS.together * best.sum;
    }
    score *= KINDS[/** @type {keyof typeof KINDS} */ (this._store.kinds[document])] ?? 1;
    return {
      document,
      score,
      tier,
      place: inTitle >= words ? first : (best?.place ?? first),
      places: places.map(({ place }) => place),
      inTitle: inTitle >= OWN * words,
      isBehind: false,
      missing: [],
    };
  }

  /**
   * Put a page first whose title is what was typed, then one whose title is its base form.
   *
   * @param {Unit[]} units
   * @param {Hit[]} hits
   */
  async #compared(units, hits) {
    const same = new Set([normal(this._query).trim()]);
    const base = new Set();
    if (units.length === 1) {
      for (const { tier, form, entry } of units[0].readings) {
        if (tier !== "prefix" && tier !== "kin") {
          base.add(entry.lemma);
          same.add(form ?? "");
        }
      }
    }
    const first = await Promise.all(
      hits.slice(0, Math.min(COMPARED, this._limit)).map(async (hit) => {
        const title = normal((await this._store.info(hit.document)).title);
        const isBehind = this._store.kinds[hit.document] in KINDS;
        const bonus = (same.has(title) ? BONUS.same : 0) + (base.has(title) ? BONUS.base : 0);
        return { ...hit, score: hit.score * (1 + (isBehind ? 0 : bonus)) };
      }),
    );
    return [...first.sort(byScore), ...hits.slice(first.length)];
  }

  /**
   * Keep the pages that have the phrases as they were typed; look no further than needed.
   *
   * @param {Hit[]} hits
   */
  async #withPhrases(hits) {
    if (!this._phrases.length) {
      const kept = hits.slice(0, this._limit);
      return { kept, total: hits.length, more: hits.length > kept.length };
    }
    /** @type {Hit[]} */
    const kept = [];
    let place = 0;
    for (; place < hits.length && kept.length < this._limit; place += BATCH) {
      const batch = await Promise.all(
        hits.slice(place, place + BATCH).map((hit) => this.#withPhrase(hit)),
      );
      kept.push(...batch.flatMap((hit) => (hit ? [hit] : [])));
    }
    return { kept: kept.slice(0, this._limit), total: kept.length, more: place < hits.length };
  }

  /**
   * @param {Hit} hit
   * @returns {Promise<Hit | null>}
   */
  async #withPhrase(hit) {
    const info = await this._store.info(hit.document);
    const titles = [info.title, ...info.sections.map((section) => section.title)];
    const first = this._store.beginnings[hit.document];
    const having = await Promise.all(
      this._phrases.map(async (phrase) => {
        const called = placesWith(titles, phrase);
        const found = called.length
          ? called
          : placesWith(await this._store.texts(hit.document), phrase);
        return found.map((place) => first + place);
      }),
    );
    if (having.some((places) => !places.length)) {
      return null;
    }
    const places = [...new Set(having.flat())];
    const order = (/** @type {number} */ place) => hit.places.indexOf(place);
    places.sort((a, b) => order(a) - order(b) || a - b);
    return { ...hit, places, place: places.includes(hit.place) ? hit.place : places[0] };
  }

  /**
   * @param {Hit} hit
   * @returns {Promise<Result>}
   */
  async #result({ document, score, tier, place, places, missing }) {
    const info = await this._store.info(document);
    const first = this._store.beginnings[document];
    const sectionOf = (/** @type {number} */ each) => info.sections[each - first - 1] ?? null;
    const name = TIERS[tier];
    return {
      address: info.address,
      id: info.id,
      kind: this._store.kinds[document],
      title: info.title,
      facts: info.facts,
      section: sectionOf(place),
      sections: places.filter((each) => each !== first).slice(0, SECTIONS).map(sectionOf),
      score,
      tier: name,
      missing,
      guessed: GUESSES.has(name),
      document,
    };
  }
}

/** @param {Hit} a @param {Hit} b */
function byScore(a, b) {
  return Number(a.isBehind) - Number(b.isBehind) || b.score - a.score || a.document - b.document;
}

/**
 * Each word once: typed twice it tells no more. The words of a phrase all stay.
 *
 * @param {Typed[]} typed
 */
function once(typed) {
  const places = new Map(typed.map(({ word }, place) => [word, place]));
  return typed.filter(({ word, phrase }, place) => phrase !== null || places.get(word) === place);
}

/**
 * Whether a word is being typed and has too few letters yet to be looked for.
 *
 * @param {Unit} unit
 */
function isBegun({ word, readings, unfinished }) {
  return unfinished && !readings.length && word.length < LEAST_PREFIX;
}

/**
 * @param {Unit} unit
 * @returns {Word}
 */
function told({ word, readings, needed, meant }) {
  const lemmas = readings.filter(({ tier }) => tier !== "kin").map(({ entry }) => entry.lemma);
  return { word, tier: readings[0]?.tier ?? null, lemmas: [...new Set(lemmas)], meant, needed };
}

/**
 * The words of a mask, each once.
 *
 * @param {Unit[]} units
 * @param {number} mask
 */
function without(units, mask) {
  return [...new Set(units.filter((_, place) => mask & (1 << place)).map(({ word }) => word))];
}

/**
 * @param {string[]} texts
 * @param {string[]} phrase
 */
function placesWith(texts, phrase) {
  return texts.flatMap((text, place) => (hasPhrase(text, phrase) ? [place] : []));
}

/**
 * @param {Result[]} results
 */
function grouped(results) {
  /** @type {Map<string, Result[]>} */
  const groups = new Map();
  for (const result of results) {
    const there = groups.get(result.kind);
    if (there) {
      there.push(result);
    } else {
      groups.set(result.kind, [result]);
    }
  }
  return [...groups].map(([kind, members]) => ({ kind, results: members }));
}
