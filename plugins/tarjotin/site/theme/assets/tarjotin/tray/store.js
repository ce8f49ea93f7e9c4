// @ts-check
/**
 * The tray: what a reader has put together, in the browser's own storage and in addresses.
 *
 * A tray is a list of things in order, written as `m:kysely,t:m5`: `m:` is a method, `t:` a
 * training module. It is kept nowhere but in this browser. Where the browser keeps nothing, the
 * tray travels in the address.
 */

export const KEY = "tarjotin-tray";
export const PARAMETER = "t";
const THING = /^[mt]:[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX = 200;

/**
 * Read a tray; what is no thing is left out, whatever stands in the storage.
 *
 * @param {string | null | undefined} text
 * @returns {string[]}
 */
export const read = (text) =>
  [...new Set(String(text ?? "").slice(0, 20_000).split(","))]
    .filter((thing) => THING.test(thing))
    .slice(0, MAX);

/** @param {readonly string[]} things */
export const write = (things) => things.join(",");

/** @param {readonly string[]} things @param {string} thing */
export const toggled = (things, thing) =>
  things.includes(thing) ? things.filter((each) => each !== thing) : [...things, thing];

/**
 * Move a thing up (-1) or down (1).
 *
 * @param {readonly string[]} things
 * @param {string} thing
 * @param {number} by
 */
export function moved(things, thing, by) {
  const from = things.indexOf(thing);
  const to = from + by;
  if (from < 0 || to < 0 || to >= things.length) return [...things];
  const others = things.filter((each) => each !== thing);
  return [...others.slice(0, to), thing, ...others.slice(to)];
}

/** @param {readonly string[]} one @param {readonly string[]} other */
export const same = (one, other) => write(one) === write(other);

/**
 * Return the address of a page with a tray; nothing else of the address is touched.
 *
 * @param {string} href
 * @param {readonly string[]} things
 */
export function withTray(href, things) {
  const [before, anchor = ""] = href.split("#");
  const [path, search = ""] = before.split("?");
  const kept = search.split("&").filter((each) => each && !each.startsWith(`${PARAMETER}=`));
  if (things.length) kept.push(`${PARAMETER}=${write(things)}`);
  return path + (kept.length ? `?${kept.join("&")}` : "") + (anchor ? `#${anchor}` : "");
}

/**
 * The tray that an address holds, or null when it holds none.
 *
 * @param {string} search
 */
export function inAddress(search) {
  const text = new URLSearchParams(search).get(PARAMETER);
  return text === null ? null : read(text);
}

/**
 * The reader's own tray, kept in a storage that may be full, closed or broken.
 */
export class Store {
  /** @param {() => Storage} open gives the storage; may throw */
  constructor(open) {
    this.open = open;
    /** Whether the storage refused: what is kept then lives in this page and in addresses. */
    this.isClosed = false;
    /** @type {string[]} */
    this.memory = [];
    try {
      this.open().getItem(KEY);
    } catch {
      this.isClosed = true;
    }
  }

  /** @returns {string[]} */
  get things() {
    if (this.isClosed) return this.memory;
    try {
      return read(this.open().getItem(KEY));
    } catch {
      return this.memory;
    }
  }

  /**
   * Keep a tray; an empty one leaves nothing behind.
   *
   * @param {readonly string[]} things
   */
  keep(things) {
    this.memory = [...things];
    if (this.isClosed) return;
    try {
      if (things.length) this.open().setItem(KEY, write(things));
      else this.open().removeItem(KEY);
    } catch {
      this.isClosed = true;
    }
  }
}
