// @ts-check
/** A planned day taken apart for showing: lines that belong together, who brings what, prework. */

import { needs, tables } from "./supplies.js";

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Given} Given */
/** @typedef {import("./types.js").Need} Need */
/** @typedef {import("./types.js").Part} Part */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./types.js").Wish} Wish */
/** @typedef {{ kind: string, rows: Row[], part: string, form: string, goesOn: boolean }} Group */
/** @typedef {{ room: { people: number, tables: number }, breaks: number, lunch: boolean,
 *   supplies: Need[], prints: Need[], guides: string[] }} Bringing */

/**
 * Return the lines of a day in groups: steps of a module up to a pause, every other line alone.
 *
 * @param {Plan} plan
 * @param {Choice[]} choices
 * @returns {Group[]}
 */
export function groupsOf(plan, choices) {
  /** @type {Group[]} */
  const groups = [];
  const begun = new Set();
  for (const row of plan.rows) {
    const last = groups[groups.length - 1];
    if (row.kind === "step" && last?.kind === "part" && last.part === row.part) {
      last.rows.push(row);
    } else if (row.kind === "step") {
      const form = choices.find(({ part }) => part === row.part)?.form ?? "full";
      const goesOn = begun.has(row.part);
      groups.push({ kind: "part", rows: [row], part: row.part, form, goesOn });
      begun.add(row.part);
    } else {
      const kind = row.kind === "break" || row.kind === "lunch" ? "pause" : "frame";
      groups.push({ kind, rows: [row], part: "", form: "", goesOn: false });
    }
  }
  return groups;
}

/**
 * Return who brings what.
 *
 * @param {Plan} plan
 * @param {Wish} wish
 * @param {Given} given
 * @returns {Bringing}
 */
export function bringingOf(plan, wish, given) {
  const found = needs(partsOf(wish, given), wish.people, given.rules);
  const kinds = plan.rows.map((row) => row.kind);
  return {
    room: { people: wish.people, tables: tables(wish.people, given.rules) },
    breaks: kinds.filter((kind) => kind === "break").length,
    lunch: kinds.includes("lunch"),
    supplies: found.filter((need) => !need.printed),
    prints: found.filter((need) => need.printed),
    guides: wish.choices.map(({ part }) => part).filter((part) => given.modules[part].trainer),
  };
}

/**
 * Return the modules of a day, in its order.
 *
 * @param {Wish} wish
 * @param {Given} given
 * @returns {Part[]}
 */
export function partsOf(wish, given) {
  return wish.choices.flatMap(({ part }) => given.parts.filter(({ id }) => id === part));
}
