// @ts-check
/** The endings that words of one kind share: paths through one graph, see `tarjotin/search/endings.py`. */

import { folded } from "./tokens.js";

/**
 * `longest` is the length of the longest path from here.
 * @typedef {{isEnd: boolean, longest: number, edges: Map<string, {letters: string, plain: string, node: Node}>}} Node
 */

export class Paradigm {
  /**
   * @param {string} base the ending that makes the base form
   * @param {Node} root
   */
  constructor(base, root) {
    this.base = base;
    this._root = root;
    /** @type {string[] | undefined} */
    this._list = undefined;
  }

  /** @param {string} ending */
  has(ending) {
    let node = this._root;
    for (let place = 0; place < ending.length; ) {
      const edge = node.edges.get(ending[place]);
      if (!edge || !ending.startsWith(edge.letters, place)) {
        return false;
      }
      place += edge.letters.length;
      node = edge.node;
    }
    return node.isEnd;
  }

  /** Whether an ending begins so. @param {string} beginning */
  begins(beginning) {
    let node = this._root;
    for (let place = 0; place < beginning.length; ) {
      const edge = node.edges.get(beginning[place]);
      const here = beginning.slice(place, place + (edge?.letters.length ?? 0));
      if (!edge || !edge.letters.startsWith(here)) {
        return false;
      }
      place += edge.letters.length;
      node = edge.node;
    }
    return true;
  }

  /** The length of the longest ending. */
  get longest() {
    return longest(this._root);
  }

  /** All endings. */
  get list() {
    return (this._list ??= [...endings(this._root, "")]);
  }

  /** Whether an ending is this one without å, ä, ö. @param {string} plain */
  hasPlain(plain) {
    return leads(this._root, plain, 0);
  }
}

/** Of a word of which no form is known here. */
export const NOTHING = new Paradigm("", { isEnd: false, longest: 0, edges: new Map() });

/**
 * @param {Node} node
 * @param {string} before
 * @returns {Generator<string>}
 */
function* endings(node, before) {
  if (node.isEnd) {
    yield before;
  }
  for (const edge of node.edges.values()) {
    yield* endings(edge.node, before + edge.letters);
  }
}

/**
 * @param {Node} node
 * @param {string} plain
 * @param {number} place
 * @returns {boolean}
 */
function leads(node, plain, place) {
  if (place === plain.length) {
    return node.isEnd;
  }
  for (const { plain: letters, node: next } of node.edges.values()) {
    if (plain.startsWith(letters, place) && leads(next, plain, place + letters.length)) {
      return true;
    }
  }
  return false;
}

/** @param {Node} node @returns {number} */
function longest(node) {
  if (node.longest < 0) {
    node.longest = 0;
    for (const { letters, node: next } of node.edges.values()) {
      node.longest = Math.max(node.longest, letters.length + longest(next));
    }
  }
  return node.longest;
}

/** Letters, and the number of what follows them. */
const PAIR = /([^A-Z]*)([A-Z]+)/g;

/** @param {string} digits */
function number(digits) {
  let value = 0;
  for (let place = 0; place < digits.length; place += 1) {
    value = value * 26 + digits.charCodeAt(place) - 65;
  }
  return value;
}

/**
 * @param {{nodes: string, paradigms: string}} written
 */
export function paradigms(written) {
  const texts = written.nodes.split(" ");
  /** @type {Node[]} */
  const nodes = texts.map((text) => ({ isEnd: text[0] === ".", longest: -1, edges: new Map() }));
  texts.forEach((text, place) => {
    for (const [, spelt, digits] of text.replace(".", "").matchAll(PAIR)) {
      const letters = spelt.replace(/_/g, " ");
      const node = nodes[number(digits)];
      nodes[place].edges.set(letters[0], { letters, plain: folded(letters), node });
    }
  });
  return written.paradigms.split(" ").map((text) => {
    const base = text.replace(/[A-Z]+$/, "");
    return new Paradigm(base, nodes[number(text.slice(base.length))]);
  });
}
