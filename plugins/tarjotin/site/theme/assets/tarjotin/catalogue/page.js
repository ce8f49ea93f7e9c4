// @ts-check
/**
 * The catalogue in use: filters, counts, chips, order, cards or table, what is to be compared.
 *
 * The whole list is in the page; here parts of it are hidden and put in order. What is chosen
 * stands in the address, so that it can be shared and the browser's way back works.
 */

import { openWithRoom } from "../site.js";
import { counted, fill, say } from "../wording.js";
import { COMPARED_MAX, carry, number, query, read, write } from "./address.js";
import { counts, fits, ordered } from "./facets.js";

/**
 * @typedef {import("./facets.js").Candidate} Candidate
 * @typedef {import("./facets.js").Choice} Choice
 * @typedef {import("./address.js").View} View
 * @typedef {{label: string, without: () => View}} Chip
 */

/** Where the filters stand beside the list; the same width as in catalogue.css. */
const ROOM = "(min-width: 64rem)";
/** How long somebody may pause while typing. */
const PAUSE = 250;

/**
 * Read a method from its card.
 *
 * @param {HTMLElement} card
 * @param {readonly string[]} facets
 * @returns {Candidate}
 */
export function candidate(card, facets) {
  const [level, rank] = (card.dataset.order ?? "").split(" ").map(Number);
  /** @param {string | undefined} text */
  const span = (text) => {
    if (!text) return null;
    const [least, most] = text.split("-");
    return { least: Number(least), most: most ? Number(most) : null };
  };
  return {
    id: card.dataset.method ?? "",
    values: Object.fromEntries(
      facets.map((name) => [name, (card.dataset[name] ?? "").split(" ").filter(Boolean)]),
    ),
    people: span(card.dataset.people),
    minutes: span(card.dataset.minutes),
    level,
    rank,
  };
}

/** @param {HTMLElement} root */
function start(root) {
  /**
   * @template {Element} T
   * @param {string} selector
   * @returns {T}
   */
  const part = (selector) => /** @type {T} */ (root.querySelector(selector));
  /**
   * @template {Element} T
   * @param {string} selector
   * @returns {T[]}
   */
  const parts = (selector) => [.../** @type {NodeListOf<T>} */ (root.querySelectorAll(selector))];

  /** @type {HTMLFormElement} */
  const form = part("[data-filters]");
  const shorter = /** @type {HTMLInputElement} */ (form.elements.namedItem("shorter"));
  const people = /** @type {HTMLInputElement} */ (form.elements.namedItem("people"));
  const minutes = /** @type {HTMLInputElement} */ (form.elements.namedItem("minutes"));
  const words = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("q"));
  /** @type {HTMLSelectElement} */
  const sort = part("[data-sort]");
  /** @type {HTMLInputElement[]} */
  const boxes = parts(".t-facet input[type=checkbox]");
  /** @type {Record<string, string[]>} */
  const known = {};
  for (const box of boxes) (known[box.name] ??= []).push(box.value);

  /** @type {HTMLElement[]} */
  const cards = parts("[data-lists] .t-card");
  const homes = new Map(cards.map((card) => [card, card.parentElement]));
  const byId = new Map(cards.map((card) => [card.dataset.method ?? "", card]));
  const methods = cards.map((card) => candidate(card, Object.keys(known)));
  /** @type {Map<string, HTMLElement>} */
  const rows = new Map();

  /** @type {HTMLElement} */
  const lists = part("[data-lists]");
  /** @type {HTMLElement} */
  const flat = part("[data-flat]");
  /** @type {HTMLElement} */
  const table = part("[data-table]");
  /** @type {HTMLElement} */
  const chosen = part("[data-chosen]");
  /** @type {HTMLElement} */
  const chips = part("[data-chips]");
  /** @type {HTMLElement | null} */
  const jump = document.querySelector("[data-jump]");

  /** The methods that the search has found, best first. @type {Map<string, number> | null} */
  let found = null;
  /** @type {View} */
  let view = inAddress();

  /** What the address asks for; without a search nothing can be asked in words. */
  function inAddress() {
    const asked = read(location.search, known);
    if (words) return asked;
    return { ...asked, words: "", sort: asked.sort === "words" ? "level" : asked.sort };
  }

  /** @param {View} of @returns {Choice} */
  const choice = (of) => ({ ...of, found: of.words && found ? new Set(found.keys()) : null });

  /** @param {number} n */
  const some = (n) => counted(n, root.dataset.textOne, root.dataset.textMany);

  /** @param {View} of @returns {Chip[]} */
  function chipsOf(of) {
    const { values } = of;
    /** @type {Chip[]} */
    const made = [];
    if (of.words && found) {
      const label = fill(root.dataset.textWords, { words: of.words });
      made.push({ label, without: () => ({ ...of, words: "" }) });
    }
    if (of.people !== null) {
      const { textPeopleOne, textPeopleMany } = root.dataset;
      const label = counted(of.people, textPeopleOne, textPeopleMany);
      made.push({ label, without: () => ({ ...of, people: null }) });
    }
    if (of.minutes !== null) {
      const { textMinutesOne, textMinutesMany, textShorter } = root.dataset;
      const label = of.shorter
        ? fill(textShorter, { n: of.minutes })
        : counted(of.minutes, textMinutesOne, textMinutesMany);
      made.push({ label, without: () => ({ ...of, minutes: null, shorter: false }) });
    }
    for (const box of boxes) {
      const name = box.name;
      if (!values[name].includes(box.value)) continue;
      made.push({
        // "Low" alone says nothing: the facet names what is low.
        label: fill(root.dataset.textValue, {
          facet: box.dataset.facetLabel ?? "",
          value: box.dataset.label ?? "",
        }),
        without: () => ({
          ...of,
          values: { ...values, [name]: values[name].filter((each) => each !== box.value) },
        }),
      });
    }
    return made;
  }

  /** @param {HTMLInputElement} field */
  const isWrong = (field) => field.value.trim() !== "" && number(field.value) === null;

  /** Say where what is typed is no number, instead of passing over it in silence. */
  function showWrong() {
    for (const field of [people, minutes]) {
      field.setAttribute("aria-invalid", String(isWrong(field)));
      /** @type {HTMLElement} */ (part(`[data-wrong=${field.name}]`)).hidden = !isWrong(field);
    }
  }

  /** Show in the filters what is chosen. */
  function fillForm() {
    for (const box of boxes) box.checked = view.values[box.name].includes(box.value);
    for (const [field, n] of /** @type {[HTMLInputElement, number | null][]} */ ([
      [people, view.people],
      [minutes, view.minutes],
    ])) {
      // What is typed stays while it is typed, and where it has to be mended.
      if (document.activeElement === field || (n === null && isWrong(field))) continue;
      field.value = n === null ? "" : String(n);
    }
    showWrong();
    shorter.checked = view.shorter;
    if (words && document.activeElement !== words) words.value = view.words;
    for (const radio of /** @type {HTMLInputElement[]} */ (parts("[data-look]"))) {
      radio.checked = radio.value === view.look;
    }
    for (const option of sort.options) {
      if (option.value === "words") option.hidden = option.disabled = !view.words;
    }
    sort.value = view.sort;
    for (const group of /** @type {HTMLDetailsElement[]} */ (parts(".t-facet"))) {
      // What is chosen is never folded away.
      if (group.querySelector("input:checked")) group.open = true;
    }
  }

  function showCounts() {
    const all = counts(methods, choice(view));
    for (const box of boxes) {
      const n = all[box.name]?.[box.value] ?? 0;
      const line = box.closest(".t-check");
      say(line?.querySelector("[data-count]"), String(n));
      line?.classList.toggle("t-check--none", n === 0 && !box.checked);
    }
    for (const badge of /** @type {HTMLElement[]} */ (parts("[data-facet-chosen]"))) {
      const n = view.values[badge.dataset.facetChosen ?? ""].length;
      badge.hidden = n === 0;
      say(badge, String(n));
    }
  }

  /** @param {Chip[]} made */
  function showChips(made) {
    /** @type {HTMLTemplateElement} */
    const source = part("[data-chip]");
    chips.replaceChildren(
      ...made.map(({ label, without }) => {
        const copy = /** @type {DocumentFragment} */ (source.content.cloneNode(true));
        const button = /** @type {HTMLElement} */ (copy.querySelector("button"));
        say(button.querySelector("span"), label);
        button.setAttribute("aria-label", fill(root.dataset.textRemove, { what: label }));
        button.addEventListener("click", () => {
          const at = [...chips.children].findIndex((each) => each.contains(button));
          set(without());
          const next = chips.children[Math.min(at, chips.children.length - 1)];
          focusOn(next?.querySelector("button"));
        });
        return copy;
      }),
    );
    chosen.hidden = made.length === 0;
    /** @type {HTMLElement} */
    const badge = part("[data-filters-chosen]");
    badge.hidden = made.length === 0;
    say(badge.querySelector("[data-n]"), String(made.length));
    const { textChosenOne, textChosenMany } = root.dataset;
    say(badge.querySelector("[data-n-said]"), counted(made.length, textChosenOne, textChosenMany));
  }

  /** @param {Element | null | undefined} wanted */
  function focusOn(wanted) {
    const element = wanted ?? part("[data-fold] > summary");
    if (element instanceof HTMLElement) element.focus();
  }

  /**
   * Nothing fits: tell what each filter costs.
   *
   * @param {Chip[]} made
   */
  function advise(made) {
    const ways = made.map(({ label, without }) => ({ next: without(), text: root.dataset.textWithout, label }));
    if (view.minutes !== null && !view.shorter) {
      ways.unshift({ next: { ...view, shorter: true }, text: root.dataset.textIfShorter, label: "" });
    }
    const advice = ways
      .map((way) => {
        const wanted = choice(way.next);
        return { ...way, n: methods.filter((each) => fits(each, wanted)).length };
      })
      .filter(({ n }) => n > 0);
    /** @type {HTMLElement} */
    const place = part("[data-advice]");
    place.hidden = advice.length === 0;
    place.querySelector("ul")?.replaceChildren(
      ...advice.map(({ next, text, label, n }) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "t-link-button";
        button.textContent = fill(text, { what: label, found: some(n) });
        button.addEventListener("click", () => {
          set(next);
          focusOn(chips.querySelector("button"));
        });
        item.append(button);
        return item;
      }),
    );
  }

  /** @param {Set<string>} fitting */
  function showList(fitting) {
    const inOrder =
      view.sort === "words" && found
        ? [...methods].sort((one, other) => place(one) - place(other))
        : ordered(methods, view.sort);
    const isTable = view.look === "table";
    const isGrouped = !isTable && view.sort === "level";
    lists.hidden = !isGrouped;
    flat.hidden = isGrouped || isTable || fitting.size === 0;
    table.hidden = !isTable || fitting.size === 0;
    if (jump) jump.hidden = !isGrouped || fitting.size < methods.length;
    for (const [id, card] of byId) card.hidden = !fitting.has(id);
    if (isTable) showTable(inOrder, fitting);
    else {
      const target = flat.querySelector("ul");
      for (const { id } of inOrder) {
        const card = /** @type {HTMLElement} */ (byId.get(id));
        (isGrouped ? homes.get(card) : target)?.append(card);
      }
    }
    for (const group of /** @type {HTMLElement[]} */ (parts("[data-lists] > .t-group"))) {
      const n = group.querySelectorAll(".t-card:not([hidden])").length;
      group.hidden = n === 0;
      say(group.querySelector("[data-group-count]"), String(n));
    }
  }

  /** @param {Candidate} method */
  const place = (method) => found?.get(method.id) ?? methods.length;

  /**
   * @param {Candidate[]} inOrder
   * @param {Set<string>} fitting
   */
  function showTable(inOrder, fitting) {
    if (rows.size === 0) {
      /** @type {HTMLTemplateElement} */
      const source = part("[data-table-source]");
      table.append(source.content.cloneNode(true));
      for (const row of /** @type {HTMLElement[]} */ ([...table.querySelectorAll("tr[data-method]")])) {
        rows.set(row.dataset.method ?? "", row);
      }
    }
    const body = table.querySelector("tbody");
    for (const { id } of inOrder) {
      const row = /** @type {HTMLElement} */ (rows.get(id));
      row.hidden = !fitting.has(id);
      body?.append(row);
    }
  }

  function showComparison() {
    /** @type {HTMLElement | null} */
    const bar = root.querySelector("[data-compare-bar]");
    for (const box of /** @type {HTMLInputElement[]} */ (parts("input[data-compare]"))) {
      box.checked = view.compare.includes(box.value);
    }
    if (!bar) return;
    const n = view.compare.length;
    bar.hidden = n === 0;
    say(
      bar.querySelector("[data-compare-count]"),
      fill(root.dataset.textCompare, { n, max: COMPARED_MAX }),
    );
    /** @type {HTMLAnchorElement} */ (bar.querySelector("[data-compare-open]")).search = query([
      ["compare", view.compare.join(",")],
    ]);
  }

  function show() {
    const wanted = choice(view);
    const fitting = new Set(methods.filter((each) => fits(each, wanted)).map((each) => each.id));
    const made = chipsOf(view);
    fillForm();
    showCounts();
    showChips(made);
    showList(fitting);
    showComparison();
    /** @type {HTMLElement} */
    const none = part("[data-none]");
    none.hidden = fitting.size > 0;
    if (fitting.size === 0) advise(made);
    say(
      part("[data-found]"),
      made.length
        ? fill(root.dataset.textOf, { found: some(fitting.size), all: methods.length })
        : some(methods.length),
    );
    carry(document, write(view));
  }

  /**
   * Look at the list in another way.
   *
   * @param {View} next
   * @param {boolean} [isSame] whether the way back should pass over it
   */
  function set(next, isSame = false) {
    if (next.words && !view.words && next.sort === "level") next = { ...next, sort: "words" };
    if (!next.words && next.sort === "words") next = { ...next, sort: "level" };
    const isAsked = next.words !== view.words;
    view = next;
    const address = location.pathname + write(view) + location.hash;
    if (isSame) history.replaceState(null, "", address);
    else if (write(view) !== location.search) history.pushState(null, "", address);
    if (isAsked) search();
    show();
  }

  // Filters

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
    const values = Object.fromEntries(
      Object.keys(known).map((name) => [
        name,
        boxes.filter((each) => each.name === name && each.checked).map((each) => each.value),
      ]),
    );
    set({ ...view, values, shorter: shorter.checked });
  });

  /** The field that is being typed into: its changes are one step of the way back. */
  /** @type {EventTarget | null} */
  let typed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const take = () => {
    clearTimeout(timer);
    showWrong();
    const next = {
      ...view,
      people: number(people.value),
      minutes: number(minutes.value),
      words: words ? words.value.trim().slice(0, 200) : view.words,
    };
    if (write(next) === write(view)) return;
    const isSame = typed === document.activeElement;
    typed = document.activeElement;
    set(next, isSame);
  };
  for (const field of [people, minutes, words]) {
    field?.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(take, PAUSE);
    });
    field?.addEventListener("change", take);
    field?.addEventListener("blur", () => {
      typed = null;
    });
  }

  // Leaving a field would take its value first and move the button away under the pointer.
  part("[data-clear]").addEventListener("mousedown", (event) => event.preventDefault());
  part("[data-clear]").addEventListener("click", () => {
    clearTimeout(timer);
    const values = Object.fromEntries(Object.keys(known).map((name) => [name, []]));
    people.value = minutes.value = "";
    if (words) words.value = "";
    set({ ...view, values, people: null, minutes: null, shorter: false, words: "" });
    focusOn(null);
  });
  sort.addEventListener("change", () => set({ ...view, sort: sort.value }));
  for (const radio of /** @type {HTMLInputElement[]} */ (parts("[data-look]"))) {
    radio.addEventListener("change", () => set({ ...view, look: radio.value }));
  }

  // Comparison

  root.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !("compare" in box.dataset)) return;
    const others = view.compare.filter((id) => id !== box.value);
    const isFull = box.checked && others.length >= COMPARED_MAX;
    /** @type {HTMLElement | null} */
    const full = root.querySelector("[data-compare-full]");
    if (full) full.hidden = !isFull;
    if (isFull) box.checked = false;
    else set({ ...view, compare: box.checked ? [...others, box.value] : others }, true);
  });
  root.querySelector("[data-compare-clear]")?.addEventListener("click", () => {
    const last = view.compare.at(-1);
    set({ ...view, compare: [] }, true);
    // The bar goes away under the reader: the focus stays in the list, not far above it.
    const boxes = /** @type {HTMLElement[]} */ (parts(`input[data-compare][value="${last}"]`));
    focusOn(boxes.find((each) => each.checkVisibility()));
  });

  // Search for words

  /** @type {Promise<any> | null} */
  let engine = null;
  const open = () => {
    engine ??= openSearch(root.dataset.search ?? "").catch(() => {
      // Without its index the field would be of no use.
      part("[data-words]")?.setAttribute("hidden", "");
      return null;
    });
    return engine;
  };
  async function search() {
    const asked = view.words;
    if (!asked || !words) {
      found = null;
      return;
    }
    const answer = await (await open())?.search(asked, {
      typing: document.activeElement === words,
      kinds: new Set(["method"]),
      limit: Infinity,
    });
    if (asked !== view.words || !answer) return;
    /** @type {{id: string}[]} */
    const results = answer.results;
    found = new Map(results.map(({ id }, at) => [id, at]));
    show();
  }

  if (words) {
    part("[data-words]").removeAttribute("hidden");
    words.addEventListener("focus", open, { once: true });
    search();
  }

  window.addEventListener("popstate", () => {
    view = inAddress();
    search();
    show();
  });
  openWithRoom(part("[data-fold]"), window.matchMedia(ROOM));
  show();
}

/**
 * Open the guide's search, which is the same as in its dialog.
 *
 * @param {string} folder
 */
async function openSearch(folder) {
  const { openEngine } = await import("../search/engine.js");
  const base = new URL(folder, document.baseURI);
  return openEngine({
    language: document.documentElement.lang,
    /** @param {string} name @param {boolean} [fresh] */
    load: async (name, fresh) => {
      const usual = name === "index.json" ? "no-cache" : "default";
      const answer = await fetch(new URL(name, base), { cache: fresh ? "reload" : usual });
      if (!answer.ok) throw new Error(`${answer.status}: ${name}`);
      return answer.json();
    },
  });
}

/** @type {HTMLElement | null} */
const root = typeof document === "undefined" ? null : document.querySelector("[data-catalogue]");
if (root) start(root);
