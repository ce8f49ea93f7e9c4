// @ts-check
/**
 * The composer of training days: what the form says becomes a plan, a page and an address.
 *
 * The address is the only place where a day is kept. Nothing is stored, nothing is sent.
 */

import {
  readClock,
  readDate,
  readPeople,
  readTray,
  readWish,
  writeClock,
  writeWish,
} from "./address.js";
import { calendar } from "./calendar.js";
import { plan as planned } from "./day.js";
import { agendaLines, markdown } from "./markdown.js";
import { OrderList } from "./order.js";
import { papers } from "./pack.js";
import { agenda, bringing, element, prework, reasons } from "./showing.js";
import { Words } from "./words.js";

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Given} Given */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Wish} Wish */

/** Where the tray of this browser is kept; the tray writes it, the composer only reads. */
const TRAY = "tarjotin-tray";

/**
 * Return an element that the template is known to have.
 *
 * @template {HTMLElement} T
 * @param {ParentNode} place
 * @param {string} selector
 * @returns {T}
 */
function find(place, selector) {
  const found = place.querySelector(selector);
  if (!found) {
    throw new Error(`The composer's page has no ${selector}`);
  }
  return /** @type {T} */ (found);
}

/** Return what the tray of this browser holds, or null where the browser keeps nothing. */
function storedTray() {
  try {
    return localStorage.getItem(TRAY);
  } catch {
    return null;
  }
}

/**
 * Hand a file to the reader.
 *
 * @param {string} name
 * @param {string} type
 * @param {string} content
 */
function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = element("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The composer on its page. */
class Composer {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {Given} */
    this.given = JSON.parse(root.dataset.composer ?? "{}");
    this.words = new Words(this.given);
    this.parts = new Map(this.given.parts.map((part) => [part.id, part]));
    /** @type {HTMLFormElement} */
    this.form = find(root, "form");
    this.order = new OrderList(find(root, ".t-composer-order"), this.words, (choices, said) =>
      this.change({ choices }, said),
    );
    this.wish = this.read();
    /** @type {Plan} */
    this.plan = this.planOf(this.wish);
  }

  start() {
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", (event) => this.follow(event));
    for (const button of this.root.querySelectorAll("[data-do]")) {
      button.addEventListener("click", () => this.act(/** @type {HTMLElement} */ (button)));
    }
    this.root.addEventListener("click", (event) => this.takePreset(event));
    window.addEventListener("popstate", () => {
      this.wish = this.read();
      this.show();
    });
    this.offerTray();
    this.show();
    this.root.hidden = false;
  }

  /** @returns {Wish} */
  read() {
    const wish = readWish(location.search, this.given);
    const tray = new URLSearchParams(location.search).get("t");
    if (wish.choices.length === 0 && tray) {
      const choices = readTray(tray, this.given).map((part) => ({ part, form: "full" }));
      return { ...wish, choices };
    }
    return wish;
  }

  /** @param {Wish} wish */
  planOf({ choices, start, people }) {
    return planned({ choices, start, people, format: "" }, this.parts, this.given.rules);
  }

  /** The address of the day, which everybody can open. */
  get address() {
    const { origin, pathname } = location;
    return `${origin}${pathname}${writeWish(this.wish, this.given)}`;
  }

  /** What the day is called. */
  get title() {
    const { date } = this.wish;
    return date
      ? this.words.text("composer-day-on", { day: this.words.date(date) })
      : this.words.text("composer-day");
  }

  /**
   * Change the day, show it and put it into the address.
   *
   * @param {Partial<Wish>} changes
   * @param {string} said
   */
  change(changes, said = "") {
    this.wish = { ...this.wish, ...changes };
    const query = writeWish(this.wish, this.given);
    if (query !== location.search) {
      history.pushState(null, "", query);
    }
    this.show();
    this.announce(said);
  }

  /** @param {string} said */
  announce(said) {
    find(this.root, "[data-announce]").textContent = said;
  }

  /** Offer the modules of the tray, where there is one. */
  offerTray() {
    const found = readTray(storedTray(), this.given);
    const place = find(this.form, "[data-tray]");
    place.hidden = found.length === 0;
    find(place, "button").addEventListener("click", () => {
      const chosen = new Set(this.wish.choices.map(({ part }) => part));
      const added = found
        .filter((part) => !chosen.has(part))
        .map((part) => ({ part, form: "full" }));
      this.change({ choices: [...this.wish.choices, ...added] });
    });
  }

  /**
   * Take a ready day without leaving the page; time and people stay as they are.
   *
   * @param {MouseEvent} event
   */
  takePreset(event) {
    const link = /** @type {Element} */ (event.target).closest("a[data-day]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const { choices, start } = readWish(new URL(link.getAttribute("href") ?? "", location.href).search, this.given);
    this.change({ choices, start });
  }

  /**
   * Follow a field of the form.
   *
   * @param {Event} event
   */
  follow(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.name === "module") {
      const name = this.words.name(field.value);
      const rest = this.wish.choices.filter(({ part }) => part !== field.value);
      const choices = field.checked ? [...rest, { part: field.value, form: "full" }] : rest;
      const key = field.checked ? "composer-added" : "composer-removed";
      this.change({ choices }, this.words.text(key, { name }));
    } else if (field.name === "start") {
      const start = readClock(field.value);
      this.mark(field, start === null);
      if (start !== null) {
        this.change({ start });
      }
    } else if (field.name === "people") {
      const people = readPeople(field.value);
      this.mark(field, people === null);
      if (people !== null) {
        this.change({ people });
      }
    } else if (field.name === "date") {
      this.mark(field, false);
      this.change({ date: readDate(field.value) });
    }
  }

  /**
   * Say beside a field that it is wrong, or that it is no more.
   *
   * @param {HTMLInputElement} field
   * @param {boolean} isWrong
   */
  mark(field, isWrong) {
    find(this.form, `#${field.id}-wrong`).hidden = !isWrong;
    if (isWrong) {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", `${field.id}-wrong`);
    } else {
      field.removeAttribute("aria-invalid");
      // What is hidden would be read out all the same.
      field.removeAttribute("aria-describedby");
    }
  }

  /** Show the day: the form as the address has it, and the plan. */
  show() {
    const { wish, words } = this;
    this.plan = this.planOf(wish);
    const chosen = new Set(wish.choices.map(({ part }) => part));
    for (const box of this.form.querySelectorAll('input[name="module"]')) {
      const field = /** @type {HTMLInputElement} */ (box);
      field.checked = chosen.has(field.value);
    }
    const values = { start: writeClock(wish.start), people: String(wish.people), date: wish.date };
    for (const [name, value] of Object.entries(values)) {
      /** @type {HTMLInputElement} */
      const field = find(this.form, `[name="${name}"]`);
      field.value = value;
      this.mark(field, false);
    }
    this.order.show(wish.choices);
    this.showPlan();
    document.title = `${this.plan.rows.length ? this.title : words.text("composer-title")} – ${document.title.split(" – ").pop()}`;
  }

  showPlan() {
    const { plan, wish, words } = this;
    const isReady = plan.rows.length > 0;
    this.root.toggleAttribute("data-ready", isReady);
    for (const button of this.root.querySelectorAll("[data-do]")) {
      /** @type {HTMLButtonElement} */ (button).disabled = !isReady;
    }
    const status = find(this.root, ".t-composer-status");
    const said = isReady
      ? words.text("composer-ready", {
          start: words.clock(plan.start),
          end: words.clock(plan.end),
        })
      : words.text("composer-not-ready");
    // The same words are not read out again.
    if (status.textContent !== said) {
      status.textContent = said;
    }
    find(this.root, ".t-composer-said").textContent = "";
    // Papers of another day must not be printed with this one.
    const pack = find(this.root, "[data-pack]");
    pack.replaceChildren();
    pack.hidden = true;
    this.root.toggleAttribute("data-without-agenda", false);
    find(this.root, "#t-result").textContent = isReady ? this.title : words.text("composer-result");
    const take = (/** @type {Choice[]} */ choices) => this.change({ choices });
    /** @type {HTMLElement[]} */
    const shown = [];
    if (plan.problems.length) {
      shown.push(
        reasons(plan.problems, words.text("composer-problems"), "problem", wish, words, take),
      );
    }
    if (plan.notes.length) {
      shown.push(reasons(plan.notes, words.text("composer-notes"), "note", wish, words, take));
    }
    if (isReady) {
      const people = words.text("composer-people-count", { people: wish.people });
      shown.push(
        element("p", { class: "t-on-paper" }, `${words.span(plan)}. ${people}.`),
        element("p", { class: "t-on-paper t-small" }, this.address),
        agenda(plan, wish, words),
        element("h2", {}, words.text("bring-heading")),
        ...bringing(plan, wish, words),
        ...prework(wish, words),
      );
    }
    find(this.root, "[data-day-place]").replaceChildren(...shown);
  }

  /**
   * Do what a button says.
   *
   * @param {HTMLElement} button
   */
  async act(button) {
    const said = find(this.root, ".t-composer-said");
    const actions = {
      copy: () => this.copy(),
      calendar: () => this.saveCalendar(),
      markdown: () => this.saveMarkdown(),
      print: () => this.print(said),
    };
    const action = actions[/** @type {keyof typeof actions} */ (button.dataset.do)];
    said.textContent = await action();
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.address);
      return this.words.text("composer-copied");
    } catch {
      return this.words.text("composer-not-copied");
    }
  }

  saveCalendar() {
    const { plan, wish, words } = this;
    if (!wish.date) {
      /** @type {HTMLInputElement} */
      const field = find(this.form, '[name="date"]');
      this.mark(field, true);
      field.focus();
      return words.text("composer-calendar-date");
    }
    const names = wish.choices.map(({ part }) => words.title(part)).join(", ");
    const event = {
      date: wish.date,
      start: plan.start,
      end: plan.end,
      title: `${words.text("composer-day")}: ${names}`,
      description: [...agendaLines(plan, wish, words), "", this.address].join("\n"),
      address: this.address,
      language: this.given.language,
    };
    return this.save("ics", "text/calendar", calendar(event, new Date()));
  }

  saveMarkdown() {
    const text = markdown(this.plan, this.wish, this.words, this.title, this.address);
    return this.save("md", "text/markdown", text);
  }

  /** @param {string} ending @param {string} type @param {string} content */
  save(ending, type, content) {
    const name = this.words.text("composer-file");
    const file = `${name}${this.wish.date ? `-${this.wish.date}` : ""}.${ending}`;
    download(file, type, content);
    return this.words.text("composer-saved", { file });
  }

  /**
   * Fetch the papers that are wanted, and print.
   *
   * @param {HTMLElement} said
   */
  async print(said) {
    const { words } = this;
    const wants = (/** @type {string} */ what) =>
      /** @type {HTMLInputElement} */ (find(this.root, `[name="print"][value="${what}"]`)).checked;
    const wanted = { trainer: wants("trainer"), handouts: wants("handouts") };
    if (wanted.trainer || wanted.handouts) {
      said.textContent = words.text("composer-print-wait");
    }
    const found = await papers(this.wish, words, wanted);
    const pack = find(this.root, "[data-pack]");
    pack.replaceChildren(...found.papers);
    pack.hidden = found.papers.length === 0;
    this.root.toggleAttribute("data-without-agenda", !wants("agenda") && found.papers.length > 0);
    if (found.missing.length === 0) {
      window.print();
      return "";
    }
    const names = found.missing.map((part) => words.name(part)).join(", ");
    return words.text("composer-print-failed", { names });
  }
}

/** @type {HTMLElement | null} */
const root = document.querySelector("[data-composer]");
if (root) {
  new Composer(root).start();
}
