// @ts-check
/** What a search shows, apart from the elements that show it: addresses, counts, sentences. */

import { words } from "./tokens.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Result} Result */
/** @typedef {Record<string, string | undefined>} Texts the texts that the page carries for its scripts */
/** @typedef {{text: string, marked: boolean}} Piece */

/** The name under which the words of a search travel to the page that it led to. */
export const WORDS = "h";

/**
 * Fill values into a text: `{n}` stands for the value of that name.
 *
 * @param {string | undefined} text
 * @param {Record<string, string | number>} values
 */
export function filled(text, values) {
  return (text ?? "").replace(/\{([a-z]+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The address of a result, or of a section of it. The words go along, to be marked there.
 *
 * @param {string} root the way to the root of the site
 * @param {string} address as the index has it; a term's ends with its place in the glossary
 * @param {{section?: string, query?: string}} target
 */
export function hrefOf(root, address, { section, query }) {
  const [path, place] = address.split("#");
  const words = query ? `?${WORDS}=${encodeURIComponent(query)}` : "";
  const anchor = section ?? place;
  return `${root}${path}${words}${anchor ? `#${anchor}` : ""}`;
}

/**
 * Cut a text into what is marked and what is not.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isMarked
 * @returns {Piece[]}
 */
export function piecesOf(text, isMarked) {
  const pieces = [];
  let place = 0;
  for (const { start, end } of words(text)) {
    const word = text.slice(start, end);
    if (isMarked(word)) {
      pieces.push({ text: text.slice(place, start), marked: false }, { text: word, marked: true });
      place = end;
    }
  }
  pieces.push({ text: text.slice(place), marked: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * How many pages there are, in words.
 *
 * @param {{total: number, more: boolean, results: unknown[], begun?: string | null}} answer
 * @param {Texts} texts
 */
export function countOf({ total, more, results, begun = null }, texts) {
  if (!total) {
    return (begun === null ? texts.none : texts.begun) ?? "";
  }
  if (total === 1) {
    return texts.countOne ?? "";
  }
  // For a phrase the engine counts no further than it has looked.
  const isLeast = more && total <= results.length;
  return filled(isLeast ? texts.countMore : texts.countMany, { n: total });
}

/**
 * What the engine understood otherwise than it was typed, and what it left out: a sentence each.
 *
 * @param {Pick<Answer, "meant" | "relaxed" | "isQuoted" | "read" | "total">} answer
 * @param {Texts} texts
 */
export function toldOf({ meant, relaxed, isQuoted, read, total }, texts) {
  const left = relaxed?.length
    ? filled(texts.relaxed, { words: relaxed.join(", ") })
    : texts.incomplete;
  return [
    meant === null ? "" : filled(texts.meant, { words: meant }),
    relaxed === null ? "" : left,
    read === null ? "" : filled(texts.cut, { n: read }),
    isQuoted && !total ? texts.unquoted : "",
  ].flatMap((text) => text || []);
}

/**
 * The name of a kind of page, as the page's texts have it.
 *
 * @param {string} kind
 * @param {Texts} texts
 */
export function kindOf(kind, texts) {
  return texts[`kind${kind.charAt(0).toUpperCase()}${kind.slice(1)}`] ?? "";
}

/**
 * Keep the latest searches, the newest first, each once.
 *
 * @param {string[]} recent
 * @param {string} query
 * @param {number} most
 */
export function remembered(recent, query, most = 5) {
  const plain = query.trim();
  return plain ? [plain, ...recent.filter((each) => each !== plain)].slice(0, most) : recent;
}
