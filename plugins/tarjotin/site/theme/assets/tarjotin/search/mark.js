// @ts-check
/** Marks the words of a search on the page that it led to, until the reader has enough of it. */

import { element } from "./elements.js";
import { filled, piecesOf, WORDS } from "./pieces.js";

const NEVER = "script, style, button, select, textarea, svg, mark, noscript, nav";

/**
 * Mark words in the text below an element.
 *
 * @param {Element} root
 * @param {(word: string) => boolean} isMarked
 * @returns {HTMLElement[]} the marks
 */
export function markWithin(root, isMarked) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    !node.textContent?.trim() || node.parentElement?.closest(NEVER)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts = [];
  while (walker.nextNode()) {
    texts.push(/** @type {Text} */ (walker.currentNode));
  }
  return texts.flatMap((text) => {
    const pieces = piecesOf(text.data, isMarked);
    if (!pieces.some((piece) => piece.marked)) {
      return [];
    }
    const nodes = pieces.map((piece) =>
      piece.marked ? element("mark", { class: "t-looked-for" }, piece.text) : piece.text,
    );
    text.replaceWith(...nodes);
    return nodes.filter((node) => node instanceof HTMLElement);
  });
}

/**
 * Take marks away again.
 *
 * @param {HTMLElement[]} marks
 */
export function unmark(marks) {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/**
 * Mark the words of a search on this page and say so; Esc or the button takes the marks away.
 *
 * @param {string} query
 * @param {() => Promise<import("./engine.js").Engine>} open
 * @param {DOMStringMap} texts
 */
export async function markPage(query, open, texts) {
  const main = document.querySelector(".t-main");
  const engine = await open();
  const isMarked = await engine.marker(query);
  const marks = main ? markWithin(main, isMarked) : [];
  if (!main || !marks.length) {
    return;
  }
  const button = element("button", { class: "t-button", type: "button" }, texts.unmark ?? "");
  const said = element("p", { role: "status" });
  const bar = element("div", { class: "t-marked" }, said, button);
  main.append(bar);
  said.textContent = filled(texts.marked, { query });
  const stop = new AbortController();
  const clear = () => {
    stop.abort();
    if (bar.contains(document.activeElement)) {
      /** @type {HTMLElement} */ (main).focus({ preventScroll: true });
    }
    unmark(marks);
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete(WORDS);
    history.replaceState(history.state, "", address);
  };
  button.addEventListener("click", clear);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) {
        clear();
      }
    },
    { signal: stop.signal },
  );
}
