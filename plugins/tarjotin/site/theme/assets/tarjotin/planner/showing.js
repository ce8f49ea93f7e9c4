// @ts-check
/** The elements of a day; the same as those that `parts/day.html` writes on the server. */

import { bringingOf, groupsOf, partsOf } from "./day-parts.js";
import { applied } from "./ways.js";

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Need} Need */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./types.js").Wish} Wish */
/** @typedef {import("./words.js").Words} Words */

/**
 * Return a new element.
 *
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** @param {string | null} lang @returns {Record<string, string>} */
const inLanguage = (lang) => (lang ? { lang } : {});

/**
 * Return a link to a module, or its name where it has no page.
 *
 * @param {string} part
 * @param {Words} words
 * @param {string} [title]
 */
function moduleLink(part, words, title = words.name(part)) {
  const { url, lang } = words.given.modules[part];
  return url
    ? element("a", { href: url, ...inLanguage(lang) }, title)
    : element("span", inLanguage(lang), title);
}

/**
 * Return a table in a frame that can be scrolled by keyboard.
 *
 * @param {string} caption
 * @param {string} css
 * @param {string[]} heads
 * @param {HTMLElement[]} bodies
 */
function table(caption, css, heads, bodies) {
  const head = element("tr", {}, ...heads.map((name) => element("th", { scope: "col" }, name)));
  return element(
    "div",
    { class: "t-scroll", role: "region", tabindex: "0", "aria-label": caption },
    element(
      "table",
      { class: `t-table ${css}` },
      element("caption", {}, caption),
      element("thead", {}, head),
      ...bodies,
    ),
  );
}

/**
 * Return the agenda of a day.
 *
 * @param {Plan} plan
 * @param {Wish} wish
 * @param {Words} words
 */
export function agenda(plan, wish, words) {
  const { given } = words;
  const bodies = groupsOf(plan, wish.choices).map((group) => {
    const body = element("tbody", { class: `t-day-${group.kind}` });
    const module = given.modules[group.part];
    if (group.kind === "part") {
      const name = words.name(group.part);
      const title = group.goesOn ? words.text("day-continued", { name }) : name;
      const head = element(
        "th",
        { scope: "rowgroup", colspan: "3" },
        moduleLink(group.part, words, title),
      );
      const part = given.parts.find(({ id }) => id === group.part);
      if (part?.short.length && !group.goesOn) {
        const form = element("span", { class: "t-small" }, words.text(`form-${group.form}`));
        head.append(" ", form);
      }
      body.append(element("tr", { class: "t-day-module" }, head));
    }
    for (const row of group.rows) {
      const part = given.parts.find(({ id }) => id === row.part);
      const steps = [...(part?.full ?? []), ...(part?.short ?? [])];
      const kind = row.kind === "step" ? steps.find(({ id }) => id === row.step)?.kind : undefined;
      const lang = module?.lang ?? null;
      const title = element("th", { scope: "row", ...inLanguage(lang) }, words.row(row));
      if (kind) {
        const own = inLanguage(lang ? given.language : null);
        title.append(" ", element("span", { class: "t-small", ...own }, given.kinds[kind] ?? kind));
      }
      const time = element("td", {}, words.time(row));
      body.append(element("tr", {}, time, title, element("td", {}, words.length(row.minutes))));
    }
    return body;
  });
  const heads = [words.text("day-time"), words.text("day-what"), words.text("day-minutes")];
  return table(words.text("day-caption"), "t-day", heads, bodies);
}

/**
 * Return a table of things to bring.
 *
 * @param {Need[]} needs
 * @param {string} caption
 * @param {Words} words
 */
function things(needs, caption, words) {
  const rows = needs.map((need) => {
    const { things: names, lang } = words.given.modules[need.parts[0]];
    const modules = need.parts.flatMap((part, index) => {
      const link = moduleLink(part, words, words.given.modules[part].brief);
      return index ? [", ", link] : [link];
    });
    return element(
      "tr",
      {},
      element("th", { scope: "row", ...inLanguage(lang) }, names[need.id] ?? need.id),
      element("td", {}, String(need.count)),
      element("td", {}, ...modules),
    );
  });
  const heads = [words.text("bring-thing"), words.text("bring-count"), words.text("bring-parts")];
  return table(caption, "t-things", heads, [element("tbody", {}, ...rows)]);
}

/**
 * Return who brings what.
 *
 * @param {Plan} plan
 * @param {Wish} wish
 * @param {Words} words
 */
export function bringing(plan, wish, words) {
  const { given } = words;
  const found = bringingOf(plan, wish, given);
  const { people, tables } = found.room;
  /** @param {string} text */
  const item = (text) => element("li", {}, text);
  const region = [item(words.text("bring-room", { people, tables }))];
  if (found.breaks) {
    region.push(item(words.text("bring-breaks", { count: found.breaks })));
  }
  if (found.lunch) {
    region.push(item(words.text("bring-lunch", { people })));
  }
  const organiser = [item(words.text("bring-trainers"))];
  if (found.guides.length) {
    const guides = found.guides.map((part) => {
      const { trainer, lang } = given.modules[part];
      return element(
        "li",
        {},
        element("a", { href: trainer ?? "", ...inLanguage(lang) }, words.name(part)),
      );
    });
    const list = element("ul", { class: "t-links" }, ...guides);
    organiser.push(element("li", {}, `${words.text("bring-guides")} `, list));
  }
  /** @param {string} title @param {HTMLElement[]} items @param {Need[]} needs @param {string} caption */
  const side = (title, items, needs, caption) => {
    const made = element("div", { class: "t-bring-side" }, element("h3", {}, title));
    made.append(element("ul", { class: "t-links" }, ...items));
    if (needs.length) {
      made.append(things(needs, caption, words));
    }
    return made;
  };
  return [
    element(
      "div",
      { class: "t-bring" },
      side(words.text("bring-region"), region, found.supplies, words.text("bring-supplies")),
      side(words.text("bring-organiser"), organiser, found.prints, words.text("bring-prints")),
    ),
    element("p", { class: "t-small" }, words.text("bring-explained")),
  ];
}

/**
 * Return the prework of a day, or nothing where there is none.
 *
 * @param {Wish} wish
 * @param {Words} words
 */
export function prework(wish, words) {
  const asking = partsOf(wish, words.given).filter((part) => part.prework > 0);
  if (asking.length === 0) {
    return [];
  }
  const total = asking.reduce((sum, part) => sum + part.prework, 0);
  const items = asking.map((part) =>
    element("li", {}, moduleLink(part.id, words), `: ${words.length(part.prework)}`),
  );
  return [
    element(
      "section",
      { class: "t-prework" },
      element("h2", {}, words.text("prework-heading")),
      element("p", {}, words.text("prework-explained", { total: words.length(total) })),
      element("ul", { class: "t-links" }, ...items),
    ),
  ];
}

/**
 * Return reasons, each with buttons that do what would help.
 *
 * @param {Reason[]} reasons
 * @param {string} title
 * @param {string} kind `problem` or `note`
 * @param {Wish} wish
 * @param {Words} words
 * @param {(choices: Choice[]) => void} take What a button does with the choices of its way.
 */
export function reasons(reasons, title, kind, wish, words, take) {
  const chosen = new Set(wish.choices.map(({ part }) => part));
  const items = reasons.map((reason) => {
    const item = element("li", {}, element("p", {}, words.reason(reason)));
    if (reason.ways.length) {
      const intro = reason.code === "short" ? "ways-fill" : "ways-fit";
      const buttons = reason.ways.map((way) => {
        const words_ = words.way(way, chosen);
        const button = element("button", { class: "t-button t-button--quiet", type: "button" }, words_);
        button.addEventListener("click", () => take(applied(way, wish.choices)));
        return element("li", {}, button);
      });
      item.append(
        element("p", { class: "t-small" }, words.text(intro)),
        element("ul", { class: "t-ways" }, ...buttons),
      );
    }
    return item;
  });
  return element(
    "div",
    { class: `t-reasons t-reasons--${kind}` },
    element("h3", {}, title),
    element("ul", {}, ...items),
  );
}
