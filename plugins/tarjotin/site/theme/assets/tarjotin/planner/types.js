// @ts-check
/**
 * What the planner is given and what it gives: the records of `tarjotin.planning`, as JSON.
 *
 * @typedef {{ id: string, kind: string, minutes: number }} Step
 * @typedef {{ id: string, quantity: number, per: string, printed: boolean }} Supply
 * @typedef {{ id: string, full: Step[], short: Step[], requires: string[], smallest: number | null,
 *   largest: number | null, prework: number, supplies: Supply[] }} Part
 * @typedef {{ id: string, least: number, most: number, lunch: boolean, modules: number | null }} DayFormat
 * @typedef {{ opening: number, closing: number, pause: number, shortest: number, longest: number,
 *   lunch: number, earliest: number, latest: number, table: number, group: number, people: number,
 *   formats: DayFormat[] }} Rules
 * @typedef {{ part: string, form: string }} Choice
 * @typedef {{ choices: Choice[], start: number, people: number | null, format: string }} Request
 * @typedef {{ part: string, to: string }} Change
 * @typedef {Change[]} Way
 * @typedef {{ at: number, minutes: number, kind: string, part: string, step: string }} Row
 * @typedef {{ code: string, part: string, other: string, step: string, format: string,
 *   minutes: number, limit: number, at: number, ways: Way[] }} Reason
 * @typedef {{ format: string, start: number, end: number, minutes: number, rows: Row[],
 *   problems: Reason[], notes: Reason[] }} Plan
 * @typedef {{ id: string, count: number, printed: boolean, parts: string[] }} Need
 * @typedef {Map<string, Part>} Parts
 */

/**
 * What the page gives to the composer: `ComposerView.json`.
 *
 * @typedef {{ key: string, name: string, title: string, brief: string, url: string | null,
 *   trainer: string | null, lang: string | null, steps: Record<string, string>, things: Record<string, string> }} ModuleWords
 * @typedef {{ language: string, rules: Rules, parts: Part[], modules: Record<string, ModuleWords>,
 *   kinds: Record<string, string>, formats: Record<string, string>,
 *   texts: Record<string, string> }} Given
 */

/**
 * A day as its reader wants it; `date` is 2026-12-01, or empty.
 *
 * @typedef {{ choices: Choice[], start: number, people: number, date: string }} Wish
 */

export {};
