// @ts-check
/**
 * What a reader has chosen in the catalogue, and the address that says it.
 *
 * The names and values are the same in every language of the guide, so that the same choice can be
 * opened in the other language: `?level=kuule,osallista&people=25&minutes=90&sort=title`.
 *
 * @typedef {object} View
 * @property {Record<string, string[]>} values the wanted values of each facet
 * @property {number | null} people
 * @property {number | null} minutes
 * @property {boolean} shorter
 * @property {string} words what is searched for
 * @property {string} sort
 * @property {string} look `cards` or `table`
 * @property {string[]} compare ids of methods
 */

/** More than this cannot be set side by side. */
export const COMPARED_MAX = 4;

export const SORTS = ["level", "title", "minutes", "people"];
const LOOKS = ["cards", "table"];
const NUMBER = /^[1-9]\d{0,4}$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param {string | null} text @param {readonly string[]} known */
const oneOf = (text, known) => (text !== null && known.includes(text) ? text : known[0]);

/**
 * Read a whole number that a reader has typed or an address holds.
 *
 * @param {string | null} text
 */
export const number = (text) => (text && NUMBER.test(text.trim()) ? Number(text) : null);

/**
 * Read a list of ids: those that could be ids, each once.
 *
 * @param {string | null} text
 */
export const ids = (text) => [...new Set((text ?? "").split(",").filter((each) => ID.test(each)))];

/**
 * Read an address; what it cannot mean is left out.
 *
 * @param {string} search
 * @param {Record<string, readonly string[]>} known the values of each facet
 * @returns {View}
 */
export function read(search, known) {
  const asked = new URLSearchParams(search);
  /** @type {Record<string, string[]>} */
  const values = {};
  for (const [name, all] of Object.entries(known)) {
    const wanted = new Set((asked.get(name) ?? "").split(","));
    values[name] = all.filter((value) => wanted.has(value));
  }
  const words = (asked.get("q") ?? "").trim().slice(0, 200);
  return {
    values,
    people: number(asked.get("people")),
    minutes: number(asked.get("minutes")),
    shorter: asked.get("shorter") === "1",
    words,
    // How well a method answers to words says nothing where there are none.
    sort: oneOf(asked.get("sort"), words ? [...SORTS, "words"] : SORTS),
    look: oneOf(asked.get("view"), LOOKS),
    compare: ids(asked.get("compare")).slice(0, COMPARED_MAX),
  };
}

/**
 * Write an address with commas and colons as they are: it is read by people too.
 *
 * @param {[name: string, value: string][]} pairs
 */
export function query(pairs) {
  const written = pairs
    .filter(([, value]) => value !== "")
    .map(([name, value]) => {
      const safe = encodeURIComponent(value).replaceAll("%2C", ",").replaceAll("%3A", ":");
      return `${name}=${safe}`;
    });
  return written.length ? `?${written.join("&")}` : "";
}

/**
 * Return the address of what is chosen; what is as it was at first says nothing.
 *
 * @param {View} view
 */
export function write(view) {
  const { values, people, minutes, words, sort, look, compare } = view;
  return query([
    ...Object.entries(values).map(
      ([name, wanted]) => /** @type {[string, string]} */ ([name, wanted.join(",")]),
    ),
    ["people", people === null ? "" : String(people)],
    ["minutes", minutes === null ? "" : String(minutes)],
    ["shorter", minutes !== null && view.shorter ? "1" : ""],
    ["q", words],
    ["sort", sort === SORTS[0] ? "" : sort],
    ["view", look === LOOKS[0] ? "" : look],
    ["compare", compare.join(",")],
  ]);
}

/**
 * Lead the language switch to the same choice in the other languages.
 *
 * @param {Document} page
 * @param {string} search
 */
export function carry(page, search) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    page.querySelectorAll(".t-languages a")
  )) {
    link.search = search;
  }
}
