// @ts-check
/** A day as Markdown: for an invitation, a memo or another guide. */

import { bringingOf, groupsOf, partsOf } from "./day-parts.js";

/** @typedef {import("./types.js").Given} Given */
/** @typedef {import("./types.js").Need} Need */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Wish} Wish */
/** @typedef {import("./words.js").Words} Words */

/**
 * Return a text in which no sign means something in Markdown.
 *
 * @param {string} text
 */
export function plain(text) {
  return text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}

/** @param {string[]} cells */
const line = (cells) => `| ${cells.map(plain).join(" | ")} |`;

/** @param {string[]} heads @param {string[][]} rows */
const table = (heads, rows) => [line(heads), `|${"---|".repeat(heads.length)}`, ...rows.map(line)];

/**
 * Return the agenda as lines of plain text, for a calendar.
 *
 * @param {Plan} plan
 * @param {Wish} wish
 * @param {Words} words
 */
export function agendaLines(plan, wish, words) {
  return groupsOf(plan, wish.choices).flatMap((group) => {
    const rows = group.rows.map((row) => `${words.time(row)} ${words.row(row)}`);
    if (group.kind !== "part") {
      return rows;
    }
    const name = words.name(group.part);
    return [group.goesOn ? words.text("day-continued", { name }) : name, ...rows];
  });
}

/**
 * Return a day as Markdown.
 *
 * @param {Plan} plan
 * @param {Wish} wish
 * @param {Words} words
 * @param {string} title
 * @param {string} address
 */
export function markdown(plan, wish, words, title, address) {
  const { given } = words;
  const rows = groupsOf(plan, wish.choices).flatMap((group) => {
    const lines = group.rows.map((row) => [words.time(row), words.row(row), words.length(row.minutes)]);
    if (group.kind !== "part") {
      return lines;
    }
    const name = words.name(group.part);
    return [["", group.goesOn ? words.text("day-continued", { name }) : name, ""], ...lines];
  });
  const found = bringingOf(plan, wish, given);
  /** @param {Need[]} needs */
  const things = (needs) =>
    needs.map((need) => `- ${need.count} × ${plain(given.modules[need.parts[0]].things[need.id])}`);
  const { people, tables } = found.room;
  const prework = partsOf(wish, given).filter((part) => part.prework > 0);
  return [
    `# ${plain(title)}`,
    "",
    `${words.span(plan)}. ${words.text("composer-people-count", { people })}.`,
    "",
    `## ${words.text("day-heading")}`,
    "",
    ...table([words.text("day-time"), words.text("day-what"), words.text("day-minutes")], rows),
    "",
    `## ${words.text("bring-heading")}`,
    "",
    `### ${words.text("bring-region")}`,
    "",
    `- ${words.text("bring-room", { people, tables })}`,
    ...(found.breaks ? [`- ${words.text("bring-breaks", { count: found.breaks })}`] : []),
    ...(found.lunch ? [`- ${words.text("bring-lunch", { people })}`] : []),
    ...things(found.supplies),
    "",
    `### ${words.text("bring-organiser")}`,
    "",
    `- ${words.text("bring-trainers")}`,
    ...things(found.prints),
    "",
    ...(prework.length ? [`## ${words.text("prework-heading")}`, ""] : []),
    ...prework.map((part) => `- ${plain(words.name(part.id))}: ${words.length(part.prework)}`),
    ...(prework.length ? [""] : []),
    `<${address}>`,
    "",
  ].join("\n");
}
