// @ts-check
/**
 * What a form can do beyond being filled in and printed: give its answers as text, show the
 * outcome of a self-check, and be emptied. Nothing is sent and nothing is stored.
 * The form can be filled in and printed without this.
 */

/**
 * @typedef {{label: string, answer: string}} Answer
 * @typedef {{title: string, answers: Answer[]}} Part
 * @typedef {{title: string, least: number}} Outcome
 * @typedef {"yes" | "partly" | "not-yet" | ""} Reply
 */

/**
 * Return the last outcome that a number of yes answers is enough for.
 *
 * @template {Outcome} T
 * @param {T[]} outcomes in ascending order, the first from 0
 * @param {number} yes
 * @returns {T | undefined}
 */
export function outcomeOf(outcomes, yes) {
  return outcomes.filter((outcome) => outcome.least <= yes).at(-1);
}

/**
 * Count the replies to statements; one that is not answered is not a yes.
 *
 * @param {Reply[]} replies
 * @returns {{yes: number, open: number, all: number}}
 */
export function countOf(replies) {
  return {
    yes: replies.filter((reply) => reply === "yes").length,
    open: replies.filter((reply) => reply === "").length,
    all: replies.length,
  };
}

/**
 * Write the answers as Markdown, which every text editor opens.
 *
 * @param {string} title
 * @param {Part[]} parts
 * @returns {string}
 */
export function asMarkdown(title, parts) {
  const lines = [`# ${title}`];
  for (const part of parts) {
    lines.push(`## ${part.title}`);
    for (const { label, answer } of part.answers) {
      lines.push(`**${label}**`, answer.trim() || "–");
    }
  }
  return `${lines.join("\n\n")}\n`;
}

/**
 * Fill values into a text: `{yes}` stands for the value of that name.
 *
 * @param {string} text
 * @param {Record<string, string | number>} values
 * @returns {string}
 */
export function filled(text, values) {
  return text.replace(/\{([a-z]+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * Return the words of an element on one line.
 *
 * @param {Element | null | undefined} element
 */
function words(element) {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Return the answer in a field: what was typed, or the words of what was ticked.
 *
 * @param {Element} field
 * @returns {string}
 */
function answerIn(field) {
  const box = /** @type {HTMLInputElement | null} */ (field.querySelector(".t-write .t-input"));
  if (box) {
    return box.value;
  }
  return words(field.querySelector("input:checked")?.parentElement?.querySelector("label"));
}

/**
 * @param {HTMLFormElement} form
 * @returns {Part[]}
 */
export function answersIn(form) {
  return [...form.querySelectorAll(".t-form-part:has(.t-field)")].map((part) => ({
    title: words(part.querySelector("h2")),
    answers: [...part.querySelectorAll(".t-field")].map((field) => ({
      label: words(field.querySelector(".t-field-label")),
      answer: answerIn(field),
    })),
  }));
}

/**
 * Copy what an element holds; ids stay with the original.
 *
 * @param {Element | null} source
 * @returns {Node[]}
 */
function copied(source) {
  const copy = /** @type {Element | undefined} */ (source?.cloneNode(true));
  copy?.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
  return copy ? [...copy.childNodes] : [];
}

/**
 * Show the outcome of a self-check and the advice on what was not answered with yes.
 *
 * @param {HTMLFormElement} form
 */
function showResult(form) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (form.querySelector(`[data-part="${name}"]`));
  const statements = [...form.querySelectorAll('[data-kind="statement"]')].map((field) => {
    const ticked = /** @type {HTMLInputElement | null} */ (field.querySelector("input:checked"));
    return { field, reply: /** @type {Reply} */ (ticked?.value ?? "") };
  });
  const count = countOf(statements.map(({ reply }) => reply));
  const rows = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-least]")]);
  const outcomes = rows.map((row) => ({
    title: words(row.querySelector("th")),
    least: Number(row.dataset.least),
    text: row.querySelector(".t-outcome-text"),
  }));
  const outcome = outcomeOf(outcomes, count.yes);
  const result = /** @type {HTMLElement} */ (form.querySelector(".t-form-result"));
  if (!outcome) {
    return;
  }
  const advised = statements.filter(({ reply }) => reply === "partly" || reply === "not-yet");
  const heading = /** @type {HTMLElement} */ (result.querySelector("h3"));
  heading.textContent = outcome.title;
  part("outcome").replaceChildren(...copied(outcome.text));
  part("advice").replaceChildren(
    ...advised.flatMap(({ field }) => {
      const title = document.createElement("h4");
      title.textContent = words(field.querySelector('[data-part="advice-title"]'));
      return [title, ...copied(field.querySelector('[data-part="advice-text"]'))];
    }),
  );
  result.hidden = false;
  const said = part("said");
  const { answers = "", open = "", advice = "" } = said.dataset;
  said.textContent = [
    filled(answers, { title: outcome.title, yes: count.yes, all: count.all }),
    count.open ? filled(open, { open: count.open }) : "",
    advised.length ? filled(advice, { n: advised.length }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * Hand a text to the reader as a file.
 *
 * @param {string} name
 * @param {string} text
 */
function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Set up a form.
 *
 * @param {HTMLFormElement} form
 */
export function enliven(form) {
  /** @param {string} name */
  const button = (name) =>
    /** @type {HTMLButtonElement} */ (form.querySelector(`[data-do="${name}"]`));
  const told = /** @type {HTMLElement} */ (form.querySelector('[data-part="told"]'));
  const confirm = /** @type {HTMLElement} */ (form.querySelector(".t-form-confirm"));
  const result = /** @type {HTMLElement | null} */ (form.querySelector(".t-form-result"));
  const said = form.querySelector('[data-part="said"]');
  /** Whether there are answers that the reader has not taken along. */
  let isUnsaved = false;

  const mirror = () => {
    for (const box of form.querySelectorAll(".t-write")) {
      const input = /** @type {HTMLInputElement} */ (box.querySelector(".t-input"));
      const image = /** @type {HTMLElement} */ (box.querySelector(".t-mirror"));
      image.textContent = input.value;
    }
  };
  const text = () => asMarkdown(form.dataset.title ?? "", answersIn(form));
  /** @param {boolean} open */
  const ask = (open) => {
    confirm.hidden = !open;
    button("clear").setAttribute("aria-expanded", String(open));
    button(open ? "keep" : "clear").focus();
  };

  form.addEventListener("input", () => {
    isUnsaved = true;
    told.textContent = "";
    mirror();
  });
  form.addEventListener("change", () => {
    // A result that is shown must not tell of answers that have changed since.
    if (result && !result.hidden) {
      showResult(form);
    }
  });
  form.addEventListener("reset", () => setTimeout(mirror));
  button("result")?.addEventListener("click", () => showResult(form));
  button("print").addEventListener("click", () => window.print());
  button("download").addEventListener("click", () => {
    download(`${form.dataset.name}.md`, text());
    isUnsaved = false;
  });
  button("copy").addEventListener("click", async () => {
    const { done = "", failed = "" } = button("copy").dataset;
    try {
      await navigator.clipboard.writeText(text());
      told.textContent = done;
      isUnsaved = false;
    } catch {
      told.textContent = failed;
    }
  });
  button("clear").addEventListener("click", () => ask(confirm.hidden));
  button("keep").addEventListener("click", () => ask(false));
  button("clear-now").addEventListener("click", () => {
    form.reset();
    if (result && said) {
      result.hidden = true;
      said.textContent = "";
    }
    isUnsaved = false;
    ask(false);
    told.textContent = button("clear").dataset.done ?? "";
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !confirm.hidden) {
      ask(false);
    }
  });
  window.addEventListener("beforeprint", mirror);
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved) {
      event.preventDefault();
    }
  });

  mirror();
  form.classList.add("t-form--live");
  for (const part of form.querySelectorAll('[data-part="actions"], [data-part="result"]')) {
    /** @type {HTMLElement} */ (part).hidden = false;
  }
}

if (typeof document !== "undefined") {
  for (const form of document.querySelectorAll("form.t-form")) {
    enliven(/** @type {HTMLFormElement} */ (form));
  }
}
