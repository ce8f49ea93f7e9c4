// @ts-check
/** Opens the search of a page when it is first wanted. The page says where the index lies. */

/** @typedef {import("./engine.js").Engine} Engine */

/**
 * Return what opens the engine; it is loaded once, and again after a failure.
 *
 * @param {{index?: string, language?: string}} where
 * @returns {() => Promise<Engine>}
 */
export function opener({ index = "", language = "" }) {
  /** @type {Promise<Engine> | undefined} */
  let engine;
  const base = new URL(index, document.baseURI);
  /** @type {import("./store.js").Load} */
  const load = async (name, fresh = false) => {
    // The entry tells of a site that was published anew; the other files never change.
    const cache = fresh ? "reload" : name === "index.json" ? "no-cache" : "default";
    const response = await fetch(new URL(name, base), { cache });
    if (!response.ok) {
      throw new Error(`${response.status}: ${response.url}`);
    }
    return response.json();
  };
  return () => {
    if (!engine) {
      engine = import("./engine.js").then(({ openEngine }) => openEngine({ load, language }));
      engine.catch(() => {
        engine = undefined;
      });
    }
    return engine;
  };
}
