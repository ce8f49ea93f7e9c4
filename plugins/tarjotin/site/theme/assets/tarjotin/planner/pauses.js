// @ts-check
/**
 * Where the breaks and the lunch of a day stand; the same as `tarjotin.planning.pauses`, which says
 * what a legal day is and which one is best.
 */

import { BREAK } from "./part.js";

/** @typedef {import("./types.js").Rules} Rules */
/** @typedef {{ module: number, kind: string, minutes: number }} Block */
/** @typedef {{ before: number, isLunch: boolean }} Pause */
/** @typedef {{ cost: [number, number, number, number], pauses: Pause[] }} Rest */

/** How many counts of pauses are tried one by one. */
const FEW = 3;

/**
 * Whether one cost is lower than another: the first number that differs decides.
 *
 * @param {number[]} one
 * @param {number[]} other
 */
function isLower(one, other) {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at >= 0 && one[at] < other[at];
}

/**
 * Return the pauses of the best legal day, or null when no day is legal.
 *
 * @param {Block[]} blocks They begin and end with work, and no two breaks follow each other.
 * @param {Rules} rules
 * @param {number} start
 * @param {boolean} withLunch
 * @returns {Pause[] | null}
 */
export function placePauses(blocks, rules, start, withLunch) {
  /** The minutes of work from the end backwards. */
  const work = [rules.closing];
  for (const block of [...blocks].reverse()) {
    work.push(work[work.length - 1] + (block.kind === BREAK ? 0 : block.minutes));
  }
  /** @param {number} first */
  const workFrom = (first) => work[blocks.length - first] + (first === 0 ? rules.opening : 0);

  /** @param {number} minutes @param {boolean} within */
  const stretchCost = (minutes, within) => [
    minutes < rules.shortest ? 1 : 0,
    within ? 1 : 0,
    minutes * minutes,
  ];

  /** @type {Map<string, Rest | null>} */
  const known = new Map();

  /**
   * Return the best rest of a day that goes on with a block at a time, with so many pauses at most.
   *
   * @param {number} first @param {number} time @param {boolean} needsLunch @param {number} most
   * @returns {Rest | null}
   */
  function best(first, time, needsLunch, most) {
    const key = `${first} ${time} ${needsLunch} ${most}`;
    let rest = known.get(key);
    if (rest === undefined) {
      rest = find(first, time, needsLunch, most);
      known.set(key, rest);
    }
    return rest;
  }

  /**
   * @param {number} first @param {number} time @param {boolean} needsLunch @param {number} most
   * @returns {Rest | null}
   */
  function find(first, time, needsLunch, most) {
    if (workFrom(first) > (most + 1) * rules.longest) {
      return null;
    }
    /** @type {Rest | null} */
    let found = null;
    let stretch = first === 0 ? rules.opening : 0;
    for (let index = first; index < blocks.length; index += 1) {
      stretch += blocks[index].minutes;
      if (stretch > rules.longest) {
        break;
      }
      /** @type {Rest[]} */
      let options;
      if (index === blocks.length - 1) {
        stretch += rules.closing;
        if (stretch > rules.longest || needsLunch) {
          break;
        }
        const [tiny, inside, square] = stretchCost(stretch, false);
        options = [{ cost: [0, tiny, inside, square], pauses: [] }];
      } else {
        options = after(index, stretch, time + stretch, needsLunch, most);
      }
      for (const rest of options) {
        if (found === null || isLower(rest.cost, found.cost)) {
          found = rest;
        }
      }
      if (index < blocks.length - 1 && blocks[index + 1].kind === BREAK) {
        break;
      }
    }
    return found;
  }

  /**
   * Return the rests of a day that pauses after a block: first with a break, then with lunch.
   *
   * @param {number} index @param {number} stretch @param {number} time
   * @param {boolean} needsLunch @param {number} most
   * @returns {Rest[]}
   */
  function after(index, stretch, time, needsLunch, most) {
    if (most === 0) {
      return [];
    }
    const following = blocks[index + 1];
    const own = following.kind === BREAK;
    const within = !own && blocks[index].module === following.module;
    const rests = [];
    for (const isLunch of [false, true]) {
      if (isLunch && !(needsLunch && rules.earliest <= time && time <= rules.latest)) {
        continue;
      }
      const minutes = isLunch ? rules.lunch : own ? following.minutes : rules.pause;
      const next = own ? index + 2 : index + 1;
      const rest = best(next, time + minutes, needsLunch && !isLunch, most - 1);
      if (rest !== null) {
        const [pauses, tiny, inside, squares] = rest.cost;
        const [moreTiny, moreInside, square] = stretchCost(stretch, within);
        rests.push({
          cost: /** @type {[number, number, number, number]} */ ([
            pauses + 1,
            tiny + moreTiny,
            inside + moreInside,
            squares + square,
          ]),
          pauses: [{ before: index + 1, isLunch }, ...rest.pauses],
        });
      }
    }
    return rests;
  }

  const fewest = rules.longest ? Math.floor(Math.max(workFrom(0) - 1, 0) / rules.longest) : 0;
  const counts = [...Array(FEW).keys()].map((more) => fewest + more);
  for (const most of [...counts, blocks.length]) {
    const found = best(0, start, withLunch, most);
    if (found !== null) {
      return found.pauses;
    }
  }
  return null;
}
