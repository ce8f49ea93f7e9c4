// @ts-check
/**
 * The form on which a method is chosen, step by step. The answers and the step live in the
 * address, so a result can be kept, sent and gone back from. Without this script the page shows
 * the conditions as text and all methods in a table.
 */

import { COMPARED_MAX, query } from "../catalogue/address.js";
import { show as showTray } from "../tray/buttons.js";
import { CONDITION, choose, readAnswers } from "./choose.js";
import { answerWords, counted, filled, reasonWords } from "./words.js";

/** @typedef {import("./choose.js").Answers} Answers */
/** @typedef {import("./choose.js").Choice} Choice */
/** @typedef {import("./choose.js").Reason} Reason */
/** @typedef {{title: string, url: string | null, lang: string | null}} Link */
/**
 * @typedef {import("./words.js").Words & {rules: import("./choose.js").Rules,
 *   methods: import("./choose.js").Method[], cards: Record<string, Link & {summary: string}>,
 *   conditions: {id: string, name: string, question: string, because: string,
 *     link: Link | null}[],
 *   questions: {id: string, title: string, facts: string[]}[], compare: string | null,
 *   inform: {text: string, link: Link | null}}} Data
 */

const FIRST = "conditions";
const LAST = "result";

/**
 * Make an element.
 *
 * @param {string} tag
 * @param {Record<string, string | null>} attributes those that are null are left out
 * @param {...(Node | string)} inside
 */
function make(tag, attributes, ...inside) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...inside);
  return element;
}

/** @param {Link} link */
function anchor({ title, url, lang }) {
  return url === null ? make("span", { lang }, title) : make("a", { href: url, lang }, title);
}

/** The page on which a method is chosen. */
class Chooser {
  /**
   * @param {HTMLElement} root
   * @param {Data} data
   */
  constructor(root, data) {
    this.root = root;
    this.data = data;
    this.steps = [FIRST, ...data.questions.map(({ id }) => id)];
    this.step = FIRST;
    this.title = document.title;
    this.form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
    /** @type {Map<HTMLAnchorElement, string>} the ways to the other languages */
    this.languages = new Map(
      [.../** @type {NodeListOf<HTMLAnchorElement>} */ (
        document.querySelectorAll(".t-languages a")
      )].map((link) => [link, link.getAttribute("href") ?? ""]),
    );
  }

  /** @param {string} id @returns {HTMLElement} */
  part(id) {
    return /** @type {HTMLElement} */ (document.getElementById(`t-${id}`));
  }

  /** @param {string} step @returns {HTMLElement} */
  section(step) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-step="${step}"]`));
  }

  /** Take the page over: listen, and show what the address asks for. */
  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.steps[this.steps.indexOf(this.step) + 1] ?? LAST);
    });
    this.part("chooser-skip").addEventListener("click", () => this.go(LAST));
    this.part("chooser-back").addEventListener("click", () => {
      this.show(this.steps[Math.max(this.steps.indexOf(this.step) - 1, 0)], { isNew: true });
    });
    this.part("chooser-again").addEventListener("click", () => {
      this.form.reset();
      this.show(FIRST, { isNew: true });
    });
    this.part("chooser-print").addEventListener("click", () => window.print());
    window.addEventListener("popstate", () => this.follow(true));
    this.root.hidden = false;
    this.part("chooser-plain").hidden = true;
    /** @type {HTMLDetailsElement} */ (this.part("chooser-table")).open = false;
    this.follow(false);
  }

  /**
   * Show what the address asks for; its answers are put into the form.
   *
   * @param {boolean} isMove whether the reader came from another step
   */
  follow(isMove) {
    const asked = new URLSearchParams(location.search);
    const answers = readAnswers(this.data.rules, asked);
    this.form.reset();
    for (const [id, isYes] of Object.entries(answers.conditions)) {
      this.tick(CONDITION + id, [isYes ? "yes" : "no"]);
    }
    for (const [fact, values] of Object.entries(answers.values)) {
      this.tick(fact, values);
    }
    for (const [fact, number] of Object.entries(answers.numbers)) {
      this.input(fact).value = String(number);
    }
    const step = asked.get("step") ?? FIRST;
    const isKnown = this.steps.includes(step) || step === LAST;
    const isOpen = choose(this.data.rules, [], answers).verdict === "unanswered";
    this.show(isKnown && !isOpen ? step : FIRST, { isNew: false, isMove });
  }

  /** @param {string} name @returns {HTMLInputElement} */
  input(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /**
   * @param {string} name
   * @param {string[]} values
   */
  tick(name, values) {
    for (const box of this.form.querySelectorAll("input")) {
      if (box.name === name) {
        box.checked = values.includes(box.value);
      }
    }
  }

  /** What is in the form, as an address writes it. */
  query() {
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string" && value.trim() !== "") {
        given.append(name, value.trim());
      }
    }
    return given;
  }

  /**
   * Go on if what is asked here has been answered as it should be.
   *
   * @param {string} next
   */
  go(next) {
    const wrong = this.check();
    if (wrong !== null) {
      wrong.focus();
      return;
    }
    const answers = readAnswers(this.data.rules, this.query());
    const { verdict } = choose(this.data.rules, [], answers);
    const isSettled = verdict === "inform" || verdict === "mend";
    this.show(isSettled ? LAST : next, { isNew: true });
  }

  /**
   * Say what is missing or wrong in this step.
   *
   * @returns {HTMLElement | null} where to mend the first mistake
   */
  check() {
    const { texts, rules } = this.data;
    /** @type {HTMLElement | null} */
    let first = null;
    /**
     * @param {string} name
     * @param {HTMLElement} control
     * @param {string} message empty where nothing is wrong
     */
    const tell = (name, control, message) => {
      const place = this.part(`error-${name}`);
      place.textContent = message;
      place.hidden = message === "";
      if (control instanceof HTMLInputElement && control.type !== "radio") {
        control.toggleAttribute("aria-invalid", false);
        if (message !== "") {
          control.setAttribute("aria-invalid", "true");
        }
      }
      first ??= message === "" ? null : control;
    };
    const given = this.query();
    if (this.step === FIRST) {
      for (const { name } of this.data.conditions) {
        const box = /** @type {HTMLElement} */ (
          this.form.querySelector(`input[name="${CSS.escape(name)}"]`)
        );
        tell(name, box, given.has(name) ? "" : texts["chooser-error-choose"]);
      }
    }
    const facts = this.data.questions.find(({ id }) => id === this.step)?.facts ?? [];
    for (const { fact, kind } of rules.fields) {
      if (facts.includes(fact) && (kind === "people" || kind === "minutes")) {
        const isRead = fact in readAnswers(rules, given).numbers;
        const isRight = isRead || !given.has(fact);
        tell(fact, this.input(fact), isRight ? "" : texts["chooser-error-number"]);
      }
    }
    return first;
  }

  /**
   * Turn to a step.
   *
   * @param {string} step
   * @param {{isNew: boolean, isMove?: boolean}} how whether it goes into the history, and whether
   *   the reader came from another step and is led to its heading
   */
  show(step, { isNew, isMove = true }) {
    const { texts } = this.data;
    this.step = step;
    const given = this.query();
    if (step !== FIRST || isNew) {
      given.set("step", step);
    }
    const words = [...given].length > 0 ? `?${given}` : "";
    if (isNew) {
      history.pushState(null, "", words || location.pathname);
    }
    for (const [link, way] of this.languages) {
      link.setAttribute("href", way + words);
    }
    for (const each of [...this.steps, LAST]) {
      this.section(each).hidden = each !== step;
    }
    const isResult = step === LAST;
    const place = this.steps.indexOf(step);
    this.form.hidden = isResult;
    this.part("chooser-back").hidden = place === 0;
    // Nothing can be shown before the conditions are answered; the last step shows it anyway.
    this.part("chooser-skip").hidden = place === 0 || place === this.steps.length - 1;
    const next = place === this.steps.length - 1 ? "skip" : "next";
    this.part("chooser-next").textContent = this.label(next);
    const progress = filled(texts["chooser-step"], { step: place + 1, steps: this.steps.length });
    this.part("chooser-progress").textContent = progress;
    document.title = isResult
      ? `${texts["chooser-result"]} – ${this.title}`
      : `${progress} – ${this.title}`;
    this.part("chooser-status").textContent = isResult ? this.result(given) : "";
    showTray();
    if (isMove) {
      const heading = this.part(`step-${step}`);
      heading.focus();
      heading.scrollIntoView({ block: "start" });
    }
  }

  /**
   * The words of the button that leads on.
   *
   * @param {"next" | "skip"} which
   */
  label(which) {
    const button = this.part("chooser-next");
    button.dataset.words ??= button.textContent ?? "";
    return which === "next"
      ? button.dataset.words
      : (this.part("chooser-skip").textContent ?? "");
  }

  /**
   * Write the result.
   *
   * @param {URLSearchParams} given
   * @returns {string} what is announced
   */
  result(given) {
    const { data } = this;
    const { rules, methods, texts } = data;
    const answers = readAnswers(rules, given);
    const choice = choose(rules, methods, answers);
    const outcome = this.part("chooser-outcome");
    if (choice.verdict === "inform" || choice.verdict === "mend") {
      outcome.replaceChildren(...this.refusal(choice));
      return texts[`chooser-announce-${choice.verdict}`];
    }
    const said = [
      counted(data, "chooser-count", choice.ranked.length),
      counted(data, "chooser-left", choice.left_out.length),
    ].join(" ");
    const isAsked = Object.keys({ ...answers.values, ...answers.numbers }).length > 0;
    outcome.replaceChildren(make("p", { class: "t-chooser-count" }, said));
    outcome.append(...this.answered(answers));
    if (!isAsked) {
      outcome.append(make("p", {}, texts["chooser-nothing-asked"]));
      return texts["chooser-nothing-asked"];
    }
    outcome.append(make("h3", {}, texts["chooser-ranked"]));
    outcome.append(
      choice.ranked.length === 0
        ? make("p", {}, texts["chooser-none"])
        : make(
            "ol",
            { class: "t-chooser-ranked" },
            ...choice.ranked.map(({ id, reasons }) => this.method(id, reasons, answers, true)),
          ),
    );
    const best = choice.ranked.slice(0, COMPARED_MAX).map(({ id }) => id);
    if (data.compare !== null && best.length > 1) {
      const href = data.compare + query([["compare", best.join(",")]]);
      const words = filled(texts["chooser-compare"], { n: best.length });
      outcome.append(make("p", { class: "t-chooser-compare" }, make("a", { href }, words)));
    }
    if (choice.left_out.length > 0) {
      outcome.append(
        make("h3", {}, texts["chooser-left-out"]),
        make(
          "ul",
          { class: "t-chooser-left" },
          ...choice.left_out.map(({ id, reasons }) => this.method(id, reasons, answers, false)),
        ),
      );
    }
    return said;
  }

  /**
   * A method with its reasons.
   *
   * @param {string} id
   * @param {Reason[]} reasons
   * @param {Answers} answers
   * @param {boolean} isRanked
   */
  method(id, reasons, answers, isRanked) {
    const { data } = this;
    const { texts } = data;
    const card = data.cards[id];
    const entry = make(
      "li",
      { "data-method": id },
      make(isRanked ? "h4" : "p", { class: "t-chooser-name" }, anchor(card)),
    );
    if (isRanked) {
      const all = reasons.length;
      const n = reasons.filter(({ fit }) => fit === 100).length;
      const fits =
        n === all ? texts["chooser-fits-all"] : filled(texts["chooser-fits-some"], { n, all });
      entry.append(
        make("p", { lang: card.lang }, card.summary),
        make("p", { class: "t-chooser-fits" }, fits),
      );
    }
    const list = reasons.map((reason) => {
      const fit = reason.fit === 100 ? "full" : reason.fit === 0 ? "none" : "part";
      const line = make(
        "li",
        { class: `t-reason t-reason--${fit}`, "data-code": reason.code },
        reasonWords(data, reason, answers),
      );
      if (reason.is_estimate) {
        line.append(" ", make("span", { class: "t-estimate" }, texts.estimate));
      }
      return line;
    });
    entry.append(make("ul", { class: "t-reasons" }, ...list));
    if (isRanked) {
      entry.append(this.trayButton(id));
    }
    return entry;
  }

  /**
   * The button that puts a method on the reader's tray.
   *
   * @param {string} id
   */
  trayButton(id) {
    const source = /** @type {HTMLTemplateElement} */ (this.part("chooser-tray"));
    const copy = /** @type {DocumentFragment} */ (source.content.cloneNode(true));
    const button = copy.querySelector("button");
    const name = button?.querySelector(".t-hidden > span");
    const { title, lang } = this.data.cards[id];
    if (button && name) {
      button.dataset.tray = `m:${id}`;
      button.dataset.title = title;
      name.textContent = title;
      if (lang !== null) name.setAttribute("lang", lang);
    }
    return copy;
  }

  /**
   * Why nobody should be asked yet, and what to do instead.
   *
   * @param {Choice} choice
   * @returns {HTMLElement[]}
   */
  refusal({ verdict, failed, informing }) {
    const { data } = this;
    const { texts } = data;
    const why = data.conditions
      .filter(({ id }) => failed.includes(id))
      .map(({ question, because, link }) => {
        const entry = make(
          "li",
          {},
          make("strong", {}, filled(texts["chooser-in-vain"], { question })),
          make("p", {}, because),
        );
        if (link !== null) {
          entry.append(make("p", {}, this.further(link)));
        }
        return entry;
      });
    const parts = [
      make("h3", {}, texts[`chooser-${verdict}-title`]),
      make("ul", { class: "t-chooser-why" }, ...why),
      make("p", {}, verdict === "mend" ? texts["chooser-mend"] : data.inform.text),
    ];
    if (data.inform.link !== null) {
      parts.push(make("p", {}, this.further(data.inform.link)));
    }
    // Titles alone: a summary tells how people take part, and here they are not to be asked.
    const cards = informing.map((id) => make("li", {}, anchor(data.cards[id])));
    parts.push(
      make("p", {}, texts[cards.length > 0 ? "chooser-instead" : "chooser-none-inform"]),
      make("ul", { class: "t-chooser-left" }, ...cards),
      make("p", {}, this.change(FIRST, texts["chooser-change-conditions"])),
    );
    return parts;
  }

  /** @param {Link} link */
  further(link) {
    const title = filled(this.data.texts["chooser-read-more"], { title: link.title });
    return anchor({ ...link, title });
  }

  /**
   * The answers, each with a way to change it.
   *
   * @param {Answers} answers
   * @returns {HTMLElement[]}
   */
  answered(answers) {
    const { data } = this;
    const { texts } = data;
    const rows = data.questions.map(({ id, title, facts }) => {
      const said = facts
        .map((fact) => [data.names[fact], answerWords(data, fact, answers)])
        .filter(([, words]) => words !== "")
        .map(([name, words]) => (facts.length > 1 ? `${name}: ${words}` : words))
        .join("; ");
      return make(
        "div",
        {},
        make("dt", {}, title),
        make("dd", {}, said || texts["chooser-unanswered"], " ", this.change(id, texts["chooser-change"], `: ${title}`)),
      );
    });
    return [
      make("h3", {}, texts["chooser-answers"]),
      make("dl", { class: "t-chooser-answers" }, ...rows),
    ];
  }

  /**
   * A button that leads back to a step.
   *
   * @param {string} step
   * @param {string} words
   * @param {string} [what] said to those who do not see what stands beside the button
   */
  change(step, words, what = "") {
    const hidden = what === "" ? [] : [make("span", { class: "t-hidden" }, what)];
    const button = make(
      "button",
      { type: "button", class: "t-chooser-change" },
      words,
      ...hidden,
    );
    button.addEventListener("click", () => this.show(step, { isNew: true }));
    return button;
  }
}

if (typeof document !== "undefined") {
  const root = document.getElementById("t-chooser");
  const block = document.getElementById("t-chooser-data");
  if (root && block) {
    new Chooser(root, JSON.parse(block.textContent ?? "")).start();
  }
}
