// @ts-check
/** The keys that lead to the search: Ctrl+K everywhere, and `/` where nothing is being written. */

/** Kept only when a reader has switched the key off; speech input may type it unasked. */
const SLASH = "tarjotin-search-slash";

/**
 * Whether a key that was pressed is meant for a field where text is written or chosen.
 *
 * @param {EventTarget | null} target
 */
function isWriting(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

/** Whether the key `/` leads to the search. */
export function isSlashOn() {
  try {
    return localStorage.getItem(SLASH) !== "off";
  } catch {
    return true;
  }
}

/** @param {boolean} on */
export function setSlash(on) {
  try {
    if (on) {
      localStorage.removeItem(SLASH);
    } else {
      localStorage.setItem(SLASH, "off");
    }
  } catch {
    // A browser that keeps nothing keeps this neither.
  }
}

/** @param {KeyboardEvent} event */
export function isSearchKey(event) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey) {
    return key.toLowerCase() === "k";
  }
  // On Nordic keyboards "/" is typed with shift.
  return key === "/" && !ctrlKey && !metaKey && !altKey && !isWriting(event.target) && isSlashOn();
}
