// @ts-check
/** Ways to make a day fit; the same as `tarjotin.planning.ways`. */

import { minutesOf } from "./part.js";

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Change} Change */
/** @typedef {import("./types.js").Parts} Parts */
/** @typedef {import("./types.js").Part} Part */
/** @typedef {import("./types.js").Way} Way */

/** How many ways are told, and how many modules one way changes. */
const AT_MOST = 3;

/**
 * Return the choices as a way changes them; a module that is new comes last.
 *
 * @param {Way} way
 * @param {Choice[]} choices
 * @returns {Choice[]}
 */
export function applied(way, choices) {
  const to = new Map(way.map((change) => [change.part, change.to]));
  const chosen = new Set(choices.map((choice) => choice.part));
  return [
    ...choices
      .filter((choice) => to.get(choice.part) !== "out")
      .map((choice) => ({ part: choice.part, form: to.get(choice.part) ?? choice.form })),
    ...way
      .filter((change) => !chosen.has(change.part))
      .map((change) => ({ part: change.part, form: change.to })),
  ];
}

/**
 * Return every choice of so many things, in the order of the things.
 *
 * @template T
 * @param {T[]} things
 * @param {number} size
 * @returns {T[][]}
 */
function combinations(things, size) {
  if (size === 0) {
    return [[]];
  }
  return things.flatMap((thing, index) =>
    combinations(things.slice(index + 1), size - 1).map((rest) => [thing, ...rest]),
  );
}

/**
 * Return every way to take one from each list, the last list changing fastest.
 *
 * @template T
 * @param {T[][]} lists
 * @returns {T[][]}
 */
function product(lists) {
  return lists.reduce(
    (/** @type {T[][]} */ made, list) => made.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

/**
 * Return the part of a choice: choices that mean nothing never come here.
 *
 * @param {Parts} parts
 * @param {string} id
 */
export function partOf(parts, id) {
  return /** @type {Part} */ (parts.get(id));
}

/**
 * Return ways to shorten a day: fewest changes first, then fewest modules lost, then longest.
 *
 * @param {Choice[]} choices
 * @param {Parts} parts
 * @param {(choices: Choice[]) => boolean} fits
 * @returns {Way[]}
 */
export function waysToShrink(choices, parts, fits) {
  const options = choices.map((choice) => {
    const short = choice.form === "full" && partOf(parts, choice.part).short.length > 0;
    /** @type {Change[]} */
    const changes = short ? [{ part: choice.part, to: "short" }] : [];
    return [...changes, { part: choice.part, to: "out" }];
  });
  for (let size = 1; size <= Math.min(AT_MOST, choices.length); size += 1) {
    const tried = combinations(options, size)
      .flatMap((some) => product(some))
      .map((way) => {
        const rest = applied(way, choices);
        const minutes = rest.reduce(
          (sum, choice) => sum + minutesOf(partOf(parts, choice.part), choice.form),
          0,
        );
        return { way, lost: way.filter((change) => change.to === "out").length, minutes };
      })
      .sort((one, other) => one.lost - other.lost || other.minutes - one.minutes);
    const told = [];
    for (const { way } of tried) {
      if (told.length < AT_MOST && fits(applied(way, choices))) {
        told.push(way);
      }
    }
    if (told.length > 0) {
      return told;
    }
  }
  return [];
}

/**
 * Return ways to lengthen a day: a full form for a short one, or one more module.
 *
 * @param {Choice[]} choices
 * @param {Parts} parts
 * @param {(choices: Choice[]) => boolean} fits
 * @returns {Way[]}
 */
export function waysToGrow(choices, parts, fits) {
  const chosen = new Set(choices.map((choice) => choice.part));
  const lengthened = choices
    .filter((choice) => choice.form === "short" && partOf(parts, choice.part).short.length > 0)
    .map((choice) => [{ part: choice.part, to: "full" }]);
  const added = [...parts.values()]
    .filter((part) => !chosen.has(part.id))
    .map((part) =>
      (part.short.length > 0 ? ["full", "short"] : ["full"]).map((to) => ({ part: part.id, to })),
    );
  /** @type {Way[]} */
  const told = [];
  for (const forms of [...lengthened, ...added]) {
    // Of a module that fits in both forms only the full one is told.
    /** @type {Change | undefined} */
    const change =
      told.length < AT_MOST ? forms.find((each) => fits(applied([each], choices))) : undefined;
    if (change !== undefined) {
      told.push([change]);
    }
  }
  return told;
}
