// @ts-check
/**
 * A day in the address of the page: `?m=1,5s,8&start=0900&people=24&date=2026-12-01`.
 *
 * A module is written as its number, or its id where it has none; an `s` behind it is its short form.
 * What cannot be read is left out: an address that somebody has changed by hand never breaks the page.
 */

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Given} Given */
/** @typedef {import("./types.js").Wish} Wish */

export const PEOPLE_MAX = 1000;

/**
 * Return a time written 09:00, 9.00 or 0900 as minutes from midnight, or null.
 *
 * @param {string} text
 */
export function readClock(text) {
  const match = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : NaN;
  return match && Number(match[1]) < 24 && Number(match[2]) < 60 ? minutes : null;
}

/**
 * Return a time as 09:00.
 *
 * @param {number} minutes
 */
export function writeClock(minutes) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Return a number of people, or null.
 *
 * @param {string} text
 */
export function readPeople(text) {
  const people = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return people >= 1 && people <= PEOPLE_MAX ? people : null;
}

/**
 * Return a day of the calendar, or an empty text where there is no such day.
 *
 * @param {string} text
 */
export function readDate(text) {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) {
    return "";
  }
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : "";
}

/**
 * Return what a query wants; modules that the guide does not have are left out.
 *
 * @param {string} query
 * @param {Given} given
 * @returns {Wish}
 */
export function readWish(query, given) {
  const values = new URLSearchParams(query);
  const byKey = new Map(Object.entries(given.modules).map(([id, { key }]) => [key, id]));
  const shorts = new Set(given.parts.filter((part) => part.short.length > 0).map(({ id }) => id));
  /** @type {Choice[]} */
  const choices = [];
  for (const word of (values.get("m") ?? "").split(",")) {
    const isWhole = byKey.has(word);
    const part = byKey.get(word) ?? (word.endsWith("s") ? byKey.get(word.slice(0, -1)) : undefined);
    if (part !== undefined && !choices.some((choice) => choice.part === part)) {
      choices.push({ part, form: !isWhole && shorts.has(part) ? "short" : "full" });
    }
  }
  return {
    choices,
    start: readClock(values.get("start") ?? "") ?? 9 * 60,
    people: readPeople(values.get("people") ?? "") ?? given.rules.people,
    date: readDate(values.get("date") ?? ""),
  };
}

/**
 * Return the query of a day.
 *
 * @param {Wish} wish
 * @param {Given} given
 */
export function writeWish(wish, given) {
  const keys = wish.choices.map(
    ({ part, form }) => given.modules[part].key + (form === "short" ? "s" : ""),
  );
  const date = wish.date ? `&date=${wish.date}` : "";
  const start = writeClock(wish.start).replace(":", "");
  // Keys are letters, digits and hyphens: nothing in this needs escaping.
  return `?m=${keys.join(",")}&start=${start}&people=${wish.people}${date}`;
}

/**
 * Return the modules that a tray holds, whatever else is in it: `m:kysely,t:m5` (tray/store.js).
 *
 * @param {string | null} stored The text of a tray, from the address or from this browser.
 * @param {Given} given
 */
export function readTray(stored, given) {
  const things = (stored ?? "").split(",").filter((thing) => thing.startsWith("t:"));
  const modules = things.map((thing) => thing.slice(2));
  return [...new Set(modules)].filter((module) => Object.hasOwn(given.modules, module));
}
