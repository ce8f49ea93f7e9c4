// @ts-check
/** The list of the day's modules: its order changes by dragging a handle and by buttons. */

import { element } from "./showing.js";

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Wish} Wish */
/** @typedef {import("./words.js").Words} Words */

/**
 * Return one of the icons that the page brings.
 *
 * @param {string} name
 * @returns {Node}
 */
function icon(name) {
  const icons = /** @type {HTMLTemplateElement} */ (document.querySelector("#t-composer-icons"));
  const found = icons.content.querySelector(`[data-icon="${name}"]`);
  return found ? document.importNode(found, true) : document.createTextNode("");
}

/**
 * Return things with one of them at another place.
 *
 * @template T
 * @param {T[]} things
 * @param {number} from
 * @param {number} to
 * @returns {T[]}
 */
export function moved(things, from, to) {
  const rest = [...things.slice(0, from), ...things.slice(from + 1)];
  return [...rest.slice(0, to), things[from], ...rest.slice(to)];
}

/** The list, in an `ol` of the page. */
export class OrderList {
  /**
   * @param {HTMLElement} list
   * @param {Words} words
   * @param {(choices: Choice[], said: string) => void} change What to do with changed choices.
   */
  constructor(list, words, change) {
    this.list = list;
    this.words = words;
    this.change = change;
    /** @type {Choice[]} */
    this.choices = [];
    list.addEventListener("pointerdown", (event) => this.drag(event));
  }

  /**
   * Show choices; the control that has the focus keeps it.
   *
   * @param {Choice[]} choices
   */
  show(choices) {
    const held = /** @type {HTMLElement | null} */ (document.activeElement);
    const focus = this.list.contains(held) ? held?.dataset.control : undefined;
    this.choices = choices;
    this.list.replaceChildren(
      ...(choices.length
        ? choices.map((choice, index) => this.item(choice, index))
        : [element("li", { class: "t-composer-none" }, this.words.text("composer-order-empty"))]),
    );
    if (focus) {
      this.focus(focus);
    }
  }

  /**
   * Give a control the focus; one that cannot be used now leaves it to its neighbour.
   *
   * @param {string} control
   */
  focus(control) {
    const find = (/** @type {string} */ name) =>
      /** @type {HTMLButtonElement | null} */ (
        this.list.querySelector(`[data-control="${CSS.escape(name)}"]:not(:disabled)`)
      );
    const other = control.startsWith("up ") ? control.replace("up", "down") : control.replace("down", "up");
    (find(control) ?? find(other))?.focus();
  }

  /** @param {Choice} choice @param {number} index */
  item(choice, index) {
    const { words } = this;
    const name = words.name(choice.part);
    const handle = element("span", { class: "t-handle", "aria-hidden": "true" });
    handle.append(icon("handle"));
    const { lang } = words.given.modules[choice.part];
    const title = element("span", { class: "t-order-name", ...(lang ? { lang } : {}) }, name);
    const item = element("li", { "data-part": choice.part }, handle, title);
    const part = words.given.parts.find(({ id }) => id === choice.part);
    if (part?.short.length) {
      item.append(this.form(choice, name));
    }
    item.append(
      this.button("up", choice.part, name, index === 0, () => this.move(index, index - 1)),
      this.button("down", choice.part, name, index === this.choices.length - 1, () =>
        this.move(index, index + 1),
      ),
      this.button("remove", choice.part, name, false, () => {
        const rest = this.choices.filter(({ part: each }) => each !== choice.part);
        this.change(rest, words.text("composer-removed", { name }));
        // The button is gone: its neighbour takes the focus, or the first module of the menu.
        const next = rest[Math.min(index, rest.length - 1)];
        if (next) {
          this.focus(`remove ${next.part}`);
        } else {
          /** @type {HTMLElement | null} */ (
            this.list.closest("form")?.querySelector('input[name="module"]') ?? null
          )?.focus();
        }
      }),
    );
    return item;
  }

  /** @param {Choice} choice @param {string} name */
  form(choice, name) {
    const { words } = this;
    const select = /** @type {HTMLSelectElement} */ (
      element("select", {
        class: "t-input",
        "aria-label": words.text("composer-form", { name }),
        "data-control": `form ${choice.part}`,
      })
    );
    for (const form of ["full", "short"]) {
      const option = element("option", { value: form }, words.text(`form-${form}`));
      select.append(option);
    }
    select.value = choice.form;
    select.addEventListener("change", () => {
      const choices = this.choices.map((each) =>
        each.part === choice.part ? { part: each.part, form: select.value } : each,
      );
      this.change(choices, "");
    });
    return select;
  }

  /**
   * @param {string} what
   * @param {string} part
   * @param {string} name
   * @param {boolean} isDisabled
   * @param {() => void} act
   */
  button(what, part, name, isDisabled, act) {
    const button = /** @type {HTMLButtonElement} */ (
      element("button", {
        class: "t-composer-icon",
        type: "button",
        "aria-label": this.words.text(`composer-${what}`, { name }),
        "data-control": `${what} ${part}`,
      })
    );
    button.append(icon(what));
    button.disabled = isDisabled;
    button.addEventListener("click", act);
    return button;
  }

  /** @param {number} from @param {number} to */
  move(from, to) {
    const name = this.words.name(this.choices[from].part);
    const choices = moved(this.choices, from, to);
    const said = { name, place: to + 1, count: choices.length };
    this.change(choices, this.words.text("composer-moved", said));
  }

  /**
   * Follow a handle until it is let go: the item takes the place over which the pointer is.
   *
   * @param {PointerEvent} event
   */
  drag(event) {
    const target = /** @type {Element} */ (event.target);
    const handle = target.closest(".t-handle");
    const item = /** @type {HTMLElement | null} */ (handle?.closest("li[data-part]") ?? null);
    if (!handle || !item || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const items = () => [...this.list.children];
    const from = items().indexOf(item);
    item.classList.add("t-dragged");
    /** @param {PointerEvent} now */
    const follow = (now) => {
      for (const other of items()) {
        const box = other.getBoundingClientRect();
        const isAfter = now.clientY > box.top + box.height / 2;
        const isBelow = items().indexOf(other) > items().indexOf(item);
        if (other !== item && isAfter === isBelow) {
          if (isBelow) {
            other.after(item);
          } else {
            other.before(item);
            break;
          }
        }
      }
    };
    /** @param {Event} end */
    const drop = (end) => {
      document.removeEventListener("pointermove", follow);
      document.removeEventListener("pointerup", drop);
      document.removeEventListener("pointercancel", drop);
      item.classList.remove("t-dragged");
      const to = items().indexOf(item);
      if (end.type === "pointerup" && to !== from) {
        this.move(from, to);
      } else {
        this.show(this.choices);
      }
    };
    document.addEventListener("pointermove", follow);
    document.addEventListener("pointerup", drop);
    document.addEventListener("pointercancel", drop);
  }
}
