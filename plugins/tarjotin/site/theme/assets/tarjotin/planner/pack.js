// @ts-check
/**
 * The papers of a day: trainers' scripts and handouts, taken from the pages of its modules.
 *
 * The pages are fetched from this site when somebody prints, so the papers are those that the site
 * has today, and the composer's page stays small.
 */

import { element } from "./showing.js";

/** @typedef {import("./types.js").Wish} Wish */
/** @typedef {import("./words.js").Words} Words */

/** The section of a module's page that participants get on paper. */
const HANDOUT = "handout";

/**
 * Return a page of this site, or null where it cannot be had.
 *
 * @param {string} url
 */
async function pageAt(url) {
  try {
    const answer = await fetch(url);
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null;
  }
}

/**
 * Return sections of another page for this one: ids apart, links from where they stood.
 *
 * @param {Element[]} sections
 * @param {string} title
 * @param {string} mark
 * @param {string} url
 */
function adopted(sections, title, mark, url) {
  const made = element("section", { class: "t-pack-part t-prose" }, element("h2", {}, title));
  for (const section of sections) {
    const copy = /** @type {Element} */ (document.importNode(section, true));
    for (const each of copy.querySelectorAll("[id]")) {
      each.id = `${mark}-${each.id}`;
    }
    for (const each of copy.querySelectorAll("a[href]")) {
      const way = new URL(each.getAttribute("href") ?? "", url);
      // On paper a link inside the guide is words; the address of another site is printed.
      if (way.origin === location.origin) {
        each.replaceWith(...each.childNodes);
      }
    }
    for (const each of copy.querySelectorAll("img[src]")) {
      each.setAttribute("src", new URL(each.getAttribute("src") ?? "", url).href);
    }
    // The page's own heading of the section says what the new title says.
    copy.querySelector("h2")?.remove();
    made.append(...copy.childNodes);
  }
  return made;
}

/**
 * Return the papers of a day, and the modules whose texts could not be had.
 *
 * @param {Wish} wish
 * @param {Words} words
 * @param {{ trainer: boolean, handouts: boolean }} wanted
 */
export async function papers(wish, words, wanted) {
  const kinds = [
    ...(wanted.trainer ? ["trainer"] : []),
    ...(wanted.handouts ? ["handout"] : []),
  ];
  const asked = kinds.flatMap((kind) => wish.choices.map(({ part }) => ({ kind, part })));
  /** @type {Set<string>} */
  const missing = new Set();
  const made = await Promise.all(
    asked.map(async ({ kind, part }) => {
      const { url, trainer } = words.given.modules[part];
      const way = kind === "trainer" ? trainer : url;
      const address = way && new URL(way, document.baseURI).href;
      const page = address && (await pageAt(address));
      const sections = page
        ? [...page.querySelectorAll(".t-section")].filter(
            (section) =>
              kind === "trainer" || section.getAttribute("aria-labelledby") === HANDOUT,
          )
        : [];
      if (!address || sections.length === 0) {
        missing.add(part);
        return [];
      }
      const title = words.text(`composer-print-${kind}-title`, { name: words.name(part) });
      const paper = adopted(sections, title, `${kind}-${part}`, address);
      const { lang } = words.given.modules[part];
      if (lang) {
        paper.lang = lang;
      }
      return [paper];
    }),
  );
  return { papers: made.flat(), missing: [...missing] };
}
