// @ts-check
/** The page of the tray: order, remove, undo, share, print, hand over to the training planner. */

import { carry } from "../catalogue/address.js";
import { fill, say } from "../wording.js";
import { CHANGED, keep, store, things as counted } from "./buttons.js";
import { inAddress, moved, same, withTray } from "./store.js";

/** @type {HTMLElement} */
const page = /** @type {HTMLElement} */ (document.querySelector("[data-tray-page]"));
/** @type {Map<string, HTMLTemplateElement>} */
const sources = new Map(
  [.../** @type {NodeListOf<HTMLTemplateElement>} */ (
    document.querySelectorAll("template[data-thing]")
  )].map((each) => [each.dataset.thing ?? "", each]),
);

/**
 * @template {HTMLElement} T
 * @param {string} selector
 * @returns {T}
 */
const part = (selector) => /** @type {T} */ (page.querySelector(selector));
const list = part("[data-list]");
const undo = part("[data-undo]");
const share = /** @type {HTMLInputElement} */ (part("#t-share"));

/** Somebody else's tray, when the address holds one that is not the reader's own. */
/** @type {string[] | null} */
let shared = null;
/** The tray before the last change. @type {string[] | null} */
let before = null;
/** What is shown now. @type {string[]} */
let shown = [];

/** @param {string} thing */
const title = (thing) => sources.get(thing)?.dataset.title ?? "";

/** @param {string} text */
const tell = (text) => say(part("[data-said]"), text);

/** @param {readonly string[]} things */
const known = (things) => things.filter((thing) => sources.has(thing));

/** Read the address and the storage: whose tray is this? */
function begin() {
  const asked = inAddress(location.search);
  const own = store.things;
  const lost = (asked ?? own).length - known(asked ?? own).length;
  if (asked && own.length && !same(known(asked), known(own)) && !store.isClosed) {
    shared = known(asked);
  } else if (asked?.length && !own.length) {
    keep(known(asked));
  } else if (lost) {
    keep(known(own));
  }
  const unknown = part("[data-unknown]");
  const key = lost === 1 ? "textUnknownOne" : "textUnknownMany";
  unknown.hidden = lost === 0;
  say(unknown, lost ? fill(page.dataset[key], { n: lost }) : "");
}

function show() {
  const own = known(store.things);
  shown = shared ?? own;
  part("[data-shared]").hidden = shared === null;
  say(part("[data-shared-text]"), fill(page.dataset.textShared, { count: counted(own.length) }));
  part("[data-closed]").hidden = !store.isClosed;
  part("[data-is-empty]").hidden = shown.length > 0;
  part("[data-filled]").hidden = shown.length === 0;
  part("[data-empty]").hidden = shared !== null;
  undo.hidden = before === null || shared !== null;
  say(part("[data-count]"), String(shown.length));
  list.replaceChildren(...shown.map(card));

  const plan = shown.map((thing) => sources.get(thing)?.dataset.plan).filter(Boolean);
  /** @type {HTMLElement | null} */
  const line = page.querySelector("[data-compose-line]");
  if (line) {
    line.hidden = plan.length === 0;
    /** @type {HTMLAnchorElement} */ (part("[data-compose]")).search = `?m=${plan.join(",")}`;
  }
  const address = withTray(location.href, shown);
  history.replaceState(history.state, "", address);
  share.value = new URL(address, location.href).href;
  carry(document, location.search);
}

/**
 * @param {string} thing
 * @param {number} at
 */
function card(thing, at) {
  const copy = /** @type {DocumentFragment} */ (sources.get(thing)?.content.cloneNode(true));
  const item = /** @type {HTMLElement} */ (copy.firstElementChild);
  item.dataset.on = thing;
  const actions = item.querySelector(".t-card-actions");
  for (const each of item.querySelectorAll("[data-of]")) each.textContent = `: ${title(thing)}`;
  const [up, down] = ["[data-up]", "[data-down]"].map((name) => item.querySelector(name));
  if (up instanceof HTMLButtonElement) up.disabled = at === 0;
  if (down instanceof HTMLButtonElement) down.disabled = at === shown.length - 1;
  if (shared) actions?.remove();
  return item;
}

/**
 * Change the reader's own tray; what was before can be brought back.
 *
 * @param {readonly string[]} things
 * @param {string} text
 */
function change(things, text) {
  before = store.things;
  shared = null;
  keep(things);
  tell(text);
}

/** @param {string} thing @param {...string} names */
function focusOn(thing, ...names) {
  const item = [...list.children].find(
    (each) => each instanceof HTMLElement && each.dataset.on === thing,
  );
  const found = names.map((name) => item?.querySelector(`[${name}]`));
  const button = found.find((each) => each instanceof HTMLButtonElement && !each.disabled);
  if (button instanceof HTMLElement) button.focus();
}

list.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  const item = button?.closest("li");
  const thing = item?.dataset.on;
  if (!button || !thing) return;
  const at = shown.indexOf(thing);
  if ("remove" in button.dataset) {
    const rest = shown.filter((each) => each !== thing);
    const text = fill(page.dataset.textTaken, { title: title(thing), count: counted(rest.length) });
    change(rest, text);
    const next = rest[Math.min(at, rest.length - 1)];
    if (next) focusOn(next, "data-remove");
    else undo.focus();
  } else {
    const isUp = "up" in button.dataset;
    const next = moved(shown, thing, isUp ? -1 : 1);
    const place = next.indexOf(thing) + 1;
    change(next, fill(page.dataset.textMoved, { title: title(thing), place, n: next.length }));
    focusOn(thing, ...(isUp ? ["data-up", "data-down"] : ["data-down", "data-up"]));
  }
});

part("[data-empty]").addEventListener("click", () => {
  change([], page.dataset.textEmptied ?? "");
  undo.focus();
});

undo.addEventListener("click", () => {
  const old = before ?? [];
  before = null;
  keep(old);
  tell(fill(page.dataset.textUndone, { count: counted(old.length) }));
  (old.length ? part("#t-tray-list") : undo).focus();
});

part("[data-shared-take]").addEventListener("click", () => {
  const things = shared ?? [];
  change(things, fill(page.dataset.textUndone, { count: counted(things.length) }));
  part("#t-tray-list").focus();
});

part("[data-shared-add]").addEventListener("click", () => {
  const things = [...new Set([...store.things, ...(shared ?? [])])];
  change(things, fill(page.dataset.textUndone, { count: counted(things.length) }));
  part("#t-tray-list").focus();
});

part("[data-shared-own]").addEventListener("click", () => {
  shared = null;
  show();
  part("#t-tray-list").focus();
});

part("[data-copy]").addEventListener("click", async () => {
  share.select();
  try {
    await navigator.clipboard.writeText(share.value);
    tell(page.dataset.textCopied ?? "");
  } catch {
    tell(page.dataset.textNotCopied ?? "");
  }
});

for (const button of /** @type {NodeListOf<HTMLElement>} */ (
  page.querySelectorAll("[data-print]")
)) {
  button.addEventListener("click", () => {
    list.classList.toggle("t-tray-list--plain", button.dataset.print === "list");
    window.print();
  });
}
window.addEventListener("afterprint", () => list.classList.remove("t-tray-list--plain"));

begin();
document.addEventListener(CHANGED, show);
show();
