// @ts-check
/** The tray on every page: its count in the header, and the buttons that put things on it. */

import { counted, fill, say } from "../wording.js";
import { KEY, Store, inAddress, toggled, withTray } from "./store.js";

/** Told to the document when the tray has changed, here or in another tab. */
export const CHANGED = "tarjotin-tray";

export const store = new Store(() => window.localStorage);

/** @type {HTMLAnchorElement | null} */
const link = document.querySelector(".t-tray-link");

/** @param {number} n */
export const things = (n) => counted(n, link?.dataset.one, link?.dataset.many);

/** Show what is on the tray: in the header, and on every button of the page. */
export function show() {
  const own = store.things;
  say(link?.querySelector(".t-tray-count"), String(own.length));
  say(link?.querySelector("[data-tray-count]"), things(own.length));
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("button[data-tray]")
  )) {
    const isOn = own.includes(button.dataset.tray ?? "");
    button.classList.toggle("t-tray-button--on", isOn);
    /** @type {HTMLElement | null} */
    const label = button.querySelector("[data-tray-label]");
    say(label, (isOn ? label?.dataset.take : label?.dataset.add) ?? "");
  }
  document.dispatchEvent(new Event(CHANGED));
}

/**
 * Keep a tray and show it everywhere on the page.
 *
 * @param {readonly string[]} own
 */
export function keep(own) {
  store.keep(own);
  if (store.isClosed) travel();
  show();
}

/** Keep the tray in the address of this page, so that loading it again does not lose it. */
function travel() {
  history.replaceState(history.state, "", withTray(location.href, store.things));
}

/**
 * Let the tray travel to the next page where the browser keeps nothing.
 *
 * @param {Event} event
 */
function follow(event) {
  const anchor = event.target instanceof Element ? event.target.closest("a") : null;
  if (store.isClosed && anchor?.origin === location.origin) {
    anchor.href = withTray(anchor.href, store.things);
  }
}

/** @param {Event} event */
function press(event) {
  const button = event.target instanceof Element ? event.target.closest("button[data-tray]") : null;
  if (!(button instanceof HTMLElement)) return;
  const own = toggled(store.things, button.dataset.tray ?? "");
  const isOn = own.includes(button.dataset.tray ?? "");
  keep(own);
  say(
    document.querySelector("[data-tray-status]"),
    fill(isOn ? button.dataset.added : button.dataset.taken, {
      title: button.dataset.title ?? "",
      count: things(own.length),
    }),
  );
}

if (store.isClosed) store.memory = inAddress(location.search) ?? [];
document.addEventListener("click", press);
for (const kind of ["click", "auxclick"]) document.addEventListener(kind, follow, true);
window.addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) show();
});
// A page that comes back from the browser's memory may be behind.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) show();
});
show();
