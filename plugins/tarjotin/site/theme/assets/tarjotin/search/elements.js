// @ts-check
/** Builds the elements of results. */

import { filled, hrefOf, piecesOf } from "./pieces.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Result} Result */

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[N]}
 */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}

/**
 * A text with what was found in it marked.
 *
 * @param {{text: string, marked: boolean}[]} pieces
 */
export function marked(pieces) {
  return pieces.map((piece) => (piece.marked ? element("mark", {}, piece.text) : piece.text));
}

/**
 * The parts of a result that the dialog and the page share.
 *
 * @param {Result} result
 * @param {Answer} answer
 * @param {DOMStringMap} data
 */
export function partsOf(result, answer, data) {
  const { root = "", at, missing } = data;
  const query = answer.meant ?? answer.query;
  /** @param {string} [section] */
  const href = (section) => hrefOf(root, result.address, { section, query });
  return {
    href,
    title: marked(piecesOf(result.title, answer.marks)),
    facts: result.facts.map(([name, text]) =>
      element("span", { class: "t-hit-fact" }, element("span", {}, `${name}: `), text),
    ),
    missing: result.missing.length
      ? [element("span", { class: "t-hit-missing" }, filled(missing, { words: result.missing.join(", ") }))]
      : [],
    /** @param {string} title */
    section: (title) => marked(piecesOf(filled(at, { section: title }), answer.marks)),
  };
}
