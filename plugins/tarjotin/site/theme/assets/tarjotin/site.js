// @ts-check
/**
 * The menu button of narrow screens, and the list "on this page" open where it has room.
 * Every page works without this: the menu is then shown, and the list opens by hand.
 */

import { fill } from "./wording.js";

/** Where the list "on this page" stands beside the text; the same width as in base.css. */
const RAIL = "(min-width: 70rem)";

/**
 * Let a button open and close the parts of the header that fold.
 *
 * @param {HTMLElement} header
 * @param {HTMLElement} button
 */
export function foldMenu(header, button) {
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  /** @param {boolean} open */
  const show = (open) => {
    button.setAttribute("aria-expanded", String(open));
    header.classList.toggle("t-header--open", open);
  };
  button.addEventListener("click", () => show(!isOpen()));
  header.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) {
      show(false);
      button.focus();
    }
  });
}

/**
 * Open a list while there is room for it beside the text, and leave it to the reader otherwise.
 *
 * @param {HTMLDetailsElement} list
 * @param {MediaQueryList} room
 */
export function openWithRoom(list, room) {
  const follow = () => {
    list.open = room.matches;
  };
  follow();
  room.addEventListener("change", follow);
}

/**
 * Open everything that is folded while the page is printed: not every browser does it by the style.
 *
 * @param {Document} page
 * @param {Window} sheet
 */
export function unfoldForPaper(page, sheet) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  sheet.addEventListener("beforeprint", () => {
    opened = [...page.querySelectorAll("details")].filter((each) => !each.open);
    for (const each of opened) {
      each.open = true;
    }
  });
  sheet.addEventListener("afterprint", () => {
    for (const each of opened) {
      each.open = false;
    }
    opened = [];
  });
}

/**
 * Print the address with what was chosen on the page, so that a reader of the paper finds it again.
 *
 * @param {Document} page
 * @param {Window} sheet
 */
export function nameForPaper(page, sheet) {
  /** @type {HTMLElement | null} */
  const line = page.querySelector("[data-printed]");
  sheet.addEventListener("beforeprint", () => {
    const address = `${line?.dataset.address}${sheet.location.search}`;
    if (line) line.textContent = fill(line.dataset.printed, { address });
  });
}

/** @param {Document} page */
function start(page) {
  page.documentElement.classList.add("js");
  /** @type {HTMLElement | null} */
  const header = page.querySelector(".t-header");
  /** @type {HTMLElement | null} */
  const button = page.querySelector(".t-menu-button");
  if (header && button) {
    foldMenu(header, button);
  }
  /** @type {HTMLDetailsElement | null} */
  const list = page.querySelector(".t-toc details");
  if (list) {
    openWithRoom(list, window.matchMedia(RAIL));
  }
  unfoldForPaper(page, window);
  nameForPaper(page, window);
}

if (typeof document !== "undefined") {
  start(document);
}
