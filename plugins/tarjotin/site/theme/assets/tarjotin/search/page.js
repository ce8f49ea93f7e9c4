// @ts-check
/** The page of results: all of them, with a piece of the text; its address can be shared. */

import { element, marked, partsOf } from "./elements.js";
import { isSearchKey } from "./keys.js";
import { opener } from "./opening.js";
import { countOf, kindOf, toldOf } from "./pieces.js";

/** @typedef {import("./engine.js").Answer} Answer */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./engine.js").Result} Result */

const STEP = 20;
const PAUSE = 250;
/** After how long it is said that an answer is being waited for, in milliseconds. */
const WAIT = 400;

class ResultsPage {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} results
   */
  constructor(form, results) {
    this._form = form;
    this._results = results;
    this._input = /** @type {HTMLInputElement} */ (form.querySelector("[name=q]"));
    this._more = /** @type {HTMLButtonElement} */ (results.querySelector('[data-do="more"]'));
    this._open = opener(form.dataset);
    this._limit = STEP;
    this._asked = 0;
    this._title = document.title;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this._timer = undefined;
    this.#listen();
    this.#fromAddress();
  }

  /** @param {string} name */
  #part(name) {
    return /** @type {HTMLElement} */ (this._results.querySelector(`[data-part="${name}"]`));
  }

  #fromAddress() {
    this._input.value = new URLSearchParams(location.search).get("q") ?? "";
    void this.#search({ typing: false });
  }

  /** @param {{typing: boolean}} options */
  async #search({ typing }) {
    clearTimeout(this._timer);
    const number = (this._asked += 1);
    const query = this._input.value.trim();
    document.title = query ? `${query} – ${this._title}` : this._title;
    if (!query) {
      this._results.hidden = true;
      return;
    }
    const waiting = setTimeout(() => this.#showOnly(this._form.dataset.loading), WAIT);
    let engine;
    let answer;
    try {
      engine = await this._open();
      answer = await engine.search(query, { typing, limit: this._limit });
    } catch {
      answer = null;
    }
    clearTimeout(waiting);
    if (number !== this._asked) {
      return;
    }
    if (engine && answer) {
      this.#show(engine, answer);
    } else {
      this.#showOnly(this._form.dataset.failed);
      this.#part("none").hidden = false;
    }
  }

  /** Say something, and show nothing that was found. @param {string | undefined} text */
  #showOnly(text) {
    this._results.hidden = false;
    this.#part("status").textContent = text ?? "";
    this.#part("hits").replaceChildren();
    this.#part("none").hidden = true;
    this.#part("advice").hidden = true;
    this._more.hidden = true;
  }

  /**
   * @param {Engine} engine
   * @param {Answer} answer
   */
  #show(engine, answer) {
    const { dataset } = this._form;
    const count = `${countOf(answer, dataset)}.`;
    this.#showOnly([count, ...toldOf(answer, dataset)].join(" "));
    const isNone = !answer.results.length && answer.begun === null;
    this.#part("none").hidden = !isNone;
    this.#part("advice").hidden = !isNone;
    this.#part("hits").replaceChildren(
      ...answer.results.map((result) => this.#hit(engine, result, answer)),
    );
    this._more.hidden = !answer.more;
  }

  /**
   * @param {Engine} engine
   * @param {Result} result
   * @param {Answer} answer
   */
  #hit(engine, result, answer) {
    const { href, title, facts, missing, section } = partsOf(result, answer, this._form.dataset);
    const link = element("a", { href: href(result.section?.id) }, ...title);
    const kind = element("p", { class: "t-hit-kind" }, kindOf(result.kind, this._form.dataset));
    const hit = element("li", { class: "t-hit" }, kind, element("h3", {}, link));
    if (facts.length) {
      hit.append(element("p", { class: "t-hit-facts" }, ...facts));
    }
    const text = element("p", { class: "t-hit-text" });
    hit.append(text, ...missing);
    void engine.excerpt(result, answer).then(
      (pieces) => text.replaceChildren(...marked(pieces)),
      () => text.remove(),
    );
    if (result.sections.length) {
      const items = result.sections.map(({ id, title: heading }) =>
        element("li", {}, element("a", { href: href(id) }, ...section(heading))),
      );
      hit.append(element("ul", { class: "t-hit-sections" }, ...items));
    }
    return hit;
  }

  #listen() {
    const address = () => {
      const url = new URL(location.href);
      url.searchParams.set("q", this._input.value.trim());
      return url;
    };
    this._form.addEventListener("submit", (event) => {
      event.preventDefault();
      this._limit = STEP;
      history.pushState(null, "", address());
      void this.#search({ typing: false });
    });
    this._input.addEventListener("input", () => {
      clearTimeout(this._timer);
      this._limit = STEP;
      this._timer = setTimeout(() => {
        history.replaceState(null, "", address());
        void this.#search({ typing: true });
      }, PAUSE);
    });
    this._more.addEventListener("click", async () => {
      const shown = this.#part("hits").children.length;
      this._limit += STEP;
      await this.#search({ typing: false });
      const next = this.#part("hits").children[shown]?.querySelector("a");
      next?.focus();
    });
    window.addEventListener("popstate", () => this.#fromAddress());
    document.addEventListener("keydown", (event) => {
      if (isSearchKey(event)) {
        event.preventDefault();
        this._input.focus();
        this._input.select();
      }
    });
  }
}

if (typeof document !== "undefined") {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("t-search"));
  const results = document.getElementById("t-results");
  if (form && results) {
    new ResultsPage(form, results);
  }
}
