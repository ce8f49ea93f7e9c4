// @ts-check
/**
 * The dialog of the search: a combobox over a list of results, by the pattern of the ARIA
 * Authoring Practices. The focus stays in the field; the arrows walk through the list.
 * Nothing is loaded before the reader reaches for the search.
 */

import { element, partsOf } from "./elements.js";
import { isSearchKey, isSlashOn, setSlash } from "./keys.js";
import { opener } from "./opening.js";
import { countOf, kindOf, remembered, toldOf, WORDS } from "./pieces.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Result} Result */

const LIMIT = 12;
/** How many of the best results show further sections. */
const WITH_SECTIONS = 3;
const FURTHER = 2;
/** How long after the last letter the count is announced, in milliseconds. */
const PAUSE = 700;
/** After how long it is said that an answer is being waited for, in milliseconds. */
const WAIT = 400;

export class Dialog {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {ReturnType<typeof import("./opening.js").opener>} open
   */
  constructor(dialog, open) {
    this._dialog = dialog;
    this._open = open;
    this._input = /** @type {HTMLInputElement} */ (dialog.querySelector("[role=combobox]"));
    this._list = /** @type {HTMLElement} */ (dialog.querySelector("[role=listbox]"));
    /** @type {string[]} */
    this._recent = [];
    this._asked = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this._timer = undefined;
    this.#listen();
  }

  show() {
    const isNew = !this._dialog.open;
    if (isNew) {
      void this._open().catch(() => {});
      this._slash.checked = isSlashOn();
      this._dialog.showModal();
    }
    this._input.focus();
    this._input.select();
    if (isNew) {
      void this.search();
    }
  }

  close() {
    this._dialog.close();
  }

  /** Show what the field asks for; an answer that comes late is dropped. */
  async search() {
    const number = (this._asked += 1);
    const query = this._input.value.trim();
    clearTimeout(this._timer);
    if (!query) {
      this.#showRecent();
      return;
    }
    this._timer = setTimeout(() => this.#showWaiting(), WAIT);
    let answer;
    try {
      const engine = await this._open();
      answer = await engine.search(query, { typing: true, limit: LIMIT });
    } catch {
      answer = null;
    }
    if (number !== this._asked) {
      return;
    }
    clearTimeout(this._timer);
    if (answer) {
      this.#showAnswer(answer);
    } else {
      this.#fill([], [this._dialog.dataset.failed ?? ""], "");
      this.#showOnly("none");
    }
  }

  get _slash() {
    return /** @type {HTMLInputElement} */ (this.#part("slash"));
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this._dialog.querySelector(`[data-part="${name}"]`));
  }

  /**
   * Show those parts round the list that are named, and no others.
   *
   * @param {...string} names
   */
  #showOnly(...names) {
    for (const name of ["hint", "begun", "wait", "advice", "none", "all"]) {
      this.#part(name).hidden = !names.includes(name);
    }
  }

  /** @returns {HTMLElement[]} */
  get _options() {
    return [...this._list.querySelectorAll("[role=option]")].map(
      (each) => /** @type {HTMLElement} */ (each),
    );
  }

  get _active() {
    return this._options.find((option) => option.getAttribute("aria-selected") === "true");
  }

  /** @param {HTMLElement | undefined} option */
  #activate(option) {
    this._active?.setAttribute("aria-selected", "false");
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this._input.setAttribute("aria-activedescendant", option.id);
    } else {
      this._input.removeAttribute("aria-activedescendant");
    }
  }

  /**
   * @param {HTMLElement[]} groups
   * @param {string[]} told sentences above the list
   * @param {string} count what is said besides
   */
  #fill(groups, told, count) {
    this._list.replaceChildren(...groups);
    this._options.forEach((option, number) => {
      option.id = `t-find-${number}`;
      option.setAttribute("aria-selected", "false");
    });
    this._list.hidden = groups.length === 0;
    this._input.setAttribute("aria-expanded", String(groups.length > 0));
    this.#activate(undefined);
    this.#part("told").replaceChildren(...told.map((text) => element("p", {}, text)));
    this.#announce([count, ...told].filter(Boolean).join(" "));
  }

  /**
   * @param {string} text
   * @param {number} after how long
   */
  #announce(text, after = PAUSE) {
    const status = this.#part("status");
    // Emptied first: the same words for other results are news.
    status.textContent = "";
    clearTimeout(this._timer);
    this._timer = setTimeout(() => {
      status.textContent = text;
    }, after);
  }

  /** What was found for other words goes: it answers nothing that is asked. */
  #showWaiting() {
    this.#fill([], [], "");
    this.#showOnly("wait");
    this.#announce(this._dialog.dataset.loading ?? "", 0);
  }

  #showRecent() {
    const { recent = "" } = this._dialog.dataset;
    const options = this._recent.map((query) => {
      const option = element("div", { class: "t-find-option", role: "option" }, query);
      option.addEventListener("click", () => {
        this._input.value = query;
        this._input.focus();
        void this.search();
      });
      return option;
    });
    this.#fill(options.length ? [this.#group("recent", recent, options)] : [], [], "");
    this.#showOnly("hint");
  }

  /** @param {Answer} answer */
  #showAnswer(answer) {
    const { dataset } = this._dialog;
    const best = new Set(answer.results.slice(0, WITH_SECTIONS));
    const groups = answer.groups.map(({ kind, results }) =>
      this.#group(
        kind,
        kindOf(kind, dataset),
        results.flatMap((result) => this.#optionsOf(result, answer, best.has(result))),
      ),
    );
    const count = countOf(answer, dataset);
    this.#fill(groups, toldOf(answer, dataset), `${count}.`);
    if (answer.results.length) {
      this.#showOnly("all");
    } else if (answer.begun === null) {
      this.#showOnly("none", "advice");
    } else {
      this.#showOnly("begun");
    }
    const link = /** @type {HTMLAnchorElement} */ (this.#part("all").querySelector("a"));
    link.search = `?q=${encodeURIComponent(answer.query)}`;
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {HTMLElement[]} options
   */
  #group(name, label, options) {
    const id = `t-find-group-${name}`;
    // The heading is the name of the group: it is not read a second time.
    const heading = element("div", { class: "t-find-group", "aria-hidden": "true", id }, label);
    return element("div", { role: "group", "aria-labelledby": id }, heading, ...options);
  }

  /**
   * @param {Result} result
   * @param {Answer} answer
   * @param {boolean} isBest
   */
  #optionsOf(result, answer, isBest) {
    const { href, title, facts, missing, section } = partsOf(result, answer, this._dialog.dataset);
    const main = this.#option(
      href(result.section?.id),
      element("span", { class: "t-find-title" }, ...title),
    );
    if (facts.length) {
      main.append(element("span", { class: "t-find-facts" }, ...facts));
    }
    if (result.section) {
      main.append(element("span", { class: "t-find-at" }, ...section(result.section.title)));
    }
    main.append(...missing);
    const others = isBest ? result.sections.filter(({ id }) => id !== result.section?.id) : [];
    return [
      main,
      ...others.slice(0, FURTHER).map(({ id, title: heading }) => {
        const option = this.#option(
          href(id),
          element("span", { class: "t-hidden" }, `${result.title}. `),
          element("span", { class: "t-find-at" }, ...section(heading)),
        );
        option.classList.add("t-find-option--section");
        return option;
      }),
    ];
  }

  /**
   * A link that is an option: the pointer opens it as any link, also in a new tab.
   *
   * @param {string} href
   * @param {...Node} content
   */
  #option(href, ...content) {
    const attributes = { class: "t-find-option", role: "option", tabindex: "-1", href };
    return element("a", attributes, ...content);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing) {
      return;
    }
    const options = this._options;
    const at = this._active ? options.indexOf(this._active) : -1;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowDown: at + 1 < options.length ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : options.length - 1,
    };
    if (at >= 0) {
      // Without a choice in the list these keys move in the field, as everywhere.
      Object.assign(steps, { Home: 0, End: options.length - 1 });
    }
    if (event.key in steps && options.length && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      this.#activate(options[steps[event.key]]);
    } else if (event.key === "Enter" && this._active) {
      event.preventDefault();
      this._active.click();
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      // Who walks through the letters has left the list.
      this.#activate(undefined);
    }
  }

  #listen() {
    const dialog = this._dialog;
    this._input.addEventListener("input", (event) => {
      // Enter asks for what is written now, not for what was found for other letters.
      this.#activate(undefined);
      if (!(/** @type {InputEvent} */ (event).isComposing)) {
        void this.search();
      }
    });
    this._input.addEventListener("compositionend", () => void this.search());
    this._input.addEventListener("keydown", (event) => this.#press(event));
    this._list.addEventListener("click", (event) => {
      const option = event.target instanceof Element && event.target.closest("a");
      if (option && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        // The link may lead to a place on this very page.
        this.close();
      }
    });
    // The focus stays in the field, also when the list is clicked beside a result.
    this._list.addEventListener("mousedown", (event) => event.preventDefault());
    this._slash.addEventListener("change", () => setSlash(this._slash.checked));
    dialog.querySelector('[data-do="close"]')?.addEventListener("click", () => this.close());
    dialog.addEventListener("close", () => {
      this._recent = remembered(this._recent, this._input.value);
    });
    // Beside the dialog; but not when a text was marked with the mouse and let go of there.
    let isBeside = false;
    dialog.addEventListener("pointerdown", (event) => {
      isBeside = event.target === dialog;
    });
    dialog.addEventListener("click", (event) => {
      if (isBeside && event.target === dialog) {
        this.close();
      }
    });
  }
}

/** @param {Document} page */
function start(page) {
  const element = /** @type {HTMLDialogElement | null} */ (page.getElementById("t-find"));
  const button = page.querySelector(".t-search-open");
  if (!element) {
    return;
  }
  const open = opener(element.dataset);
  const showKeys = () => {
    const keys = isSlashOn() ? ["/"] : [];
    button?.setAttribute("aria-keyshortcuts", [...keys, "Control+K", "Meta+K"].join(" "));
    button?.querySelector("kbd")?.toggleAttribute("hidden", !keys.length);
  };
  const dialog = new Dialog(element, open);
  button?.closest("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.show();
  });
  for (const reach of ["pointerenter", "focus"]) {
    button?.addEventListener(reach, () => void open().catch(() => {}), { once: true });
  }
  showKeys();
  element.addEventListener("close", showKeys);
  page.addEventListener("keydown", (event) => {
    if (isSearchKey(event) && !page.querySelector("dialog[open]:not(#t-find)")) {
      event.preventDefault();
      dialog.show();
    }
  });
  const query = new URLSearchParams(location.search).get(WORDS);
  if (query) {
    // Without the index the page is as good as ever, but for the marks.
    void import("./mark.js")
      .then(({ markPage }) => markPage(query, open, element.dataset))
      .catch(() => {});
  }
}

if (typeof document !== "undefined") {
  start(document);
}
