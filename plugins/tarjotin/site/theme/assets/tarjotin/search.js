// @ts-check
/**
 * Tells MkDocs' own search where the site begins: it reads the global `base_url`.
 * A classic script, so that it runs before the search's.
 */

/** @type {HTMLElement | null} */
const searchForm = document.querySelector("[data-search-base]");

Object.assign(window, { base_url: searchForm?.dataset.searchBase || "." });
