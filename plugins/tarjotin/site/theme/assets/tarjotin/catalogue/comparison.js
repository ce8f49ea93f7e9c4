// @ts-check
/** The comparison: of the table of all methods, the columns that the address names. */

import { show as showButtons } from "../tray/buttons.js";
import { fill, say } from "../wording.js";
import { COMPARED_MAX, carry, ids, query } from "./address.js";

const root = /** @type {HTMLElement} */ (document.querySelector("[data-comparison]"));
const source = /** @type {HTMLTemplateElement} */ (document.querySelector("[data-source]"));

/**
 * @template {HTMLElement} T
 * @param {string} selector
 * @returns {T}
 */
const part = (selector) => /** @type {T} */ (root.querySelector(selector));
const place = part("[data-place]");
const select = /** @type {HTMLSelectElement} */ (part("select"));
const only = /** @type {HTMLInputElement} */ (part("[data-only] input"));
const columns = [.../** @type {NodeListOf<HTMLElement>} */ (
  source.content.querySelectorAll("th[data-method]")
)].map((each) => each.dataset.method ?? "");

const read = () =>
  ids(new URLSearchParams(location.search).get("compare"))
    .filter((id) => columns.includes(id))
    .slice(0, COMPARED_MAX);

/**
 * Whether the cells of a row say different things; the order within a cell says nothing.
 *
 * @param {Element[]} cells
 */
export function differs(cells) {
  const said = cells.map((cell) => {
    const values = cell.querySelectorAll("li");
    const words = values.length ? [...values] : [cell];
    return words.map((each) => (each.textContent ?? "").replace(/\s+/g, " ").trim()).sort().join("\n");
  });
  return new Set(said).size > 1;
}

/** @param {string[]} chosen */
function table(chosen) {
  const copy = /** @type {HTMLElement} */ (
    /** @type {DocumentFragment} */ (source.content.cloneNode(true)).firstElementChild
  );
  const at = chosen.map((id) => columns.indexOf(id));
  let differing = 0;
  for (const row of copy.querySelectorAll("tr")) {
    const [head, ...cells] = row.children;
    const kept = at.map((index) => cells[index]);
    row.replaceChildren(head, ...kept);
    const mark = head.querySelector(".t-differs");
    if (mark instanceof HTMLElement) {
      const isDifferent = differs(kept);
      mark.hidden = !isDifferent;
      row.classList.toggle("t-row-same", !isDifferent && chosen.length > 1);
      if (isDifferent) differing += 1;
      row.hidden = only.checked && !isDifferent;
    }
  }
  return { copy, differing };
}

function show() {
  const chosen = read();
  const { copy, differing } = table(chosen);
  place.replaceChildren(...(chosen.length ? [copy] : []));
  const isFull = chosen.length >= COMPARED_MAX;
  part("[data-none]").hidden = chosen.length > 1;
  part("[data-same]").hidden = !(only.checked && chosen.length > 1 && differing === 0);
  part("[data-only]").hidden = chosen.length < 2;
  part("[data-full]").hidden = !isFull;
  for (const option of select.options) option.disabled = chosen.includes(option.value);
  const free = [...select.options].find((option) => !option.disabled);
  if (select.selectedOptions[0]?.disabled && free) select.value = free.value;
  const words = { n: chosen.length, differing };
  say(
    part("[data-status]"),
    fill(chosen.length === 1 ? root.dataset.textOne : root.dataset.textMany, words),
  );
  const back = /** @type {HTMLAnchorElement | null} */ (root.querySelector("[data-back]"));
  if (back) back.search = query([["compare", chosen.join(",")]]);
  carry(document, location.search);
  showButtons();
}

/** @param {string[]} chosen */
function go(chosen) {
  history.pushState(null, "", location.pathname + query([["compare", chosen.join(",")]]));
  show();
}

part("[data-add]").addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = read();
  if (chosen.length < COMPARED_MAX && select.value) go([...new Set([...chosen, select.value])]);
});

root.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-remove]") : null;
  if (!(button instanceof HTMLElement)) return;
  const chosen = read();
  const at = chosen.indexOf(button.dataset.remove ?? "");
  go(chosen.filter((_, index) => index !== at));
  const left = root.querySelectorAll("button[data-remove]");
  const next = left[Math.min(at, left.length - 1)] ?? select;
  if (next instanceof HTMLElement) next.focus();
});

only.addEventListener("change", show);
window.addEventListener("popstate", show);
show();
