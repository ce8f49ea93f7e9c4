// @ts-check
/**
 * A training day with clock times, or the reasons why there is none; the same as
 * `tarjotin.planning.day`, where each reason is explained.
 */

import { BREAK, minutesOf, stepsOf } from "./part.js";
import { placePauses } from "./pauses.js";
import { partOf, waysToGrow, waysToShrink } from "./ways.js";

/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").DayFormat} DayFormat */
/** @typedef {import("./types.js").Parts} Parts */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./types.js").Request} Request */
/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./types.js").Rules} Rules */
/** @typedef {import("./types.js").Step} Step */

/** The minutes of a day. */
const DAY = 24 * 60;
/** The times of day that are told when lunch fits a day that begins at another time. */
const STARTS = [...Array(25).keys()].map((quarter) => 7 * 60 + 15 * quarter);

/**
 * @param {string} code
 * @param {Partial<Reason>} [values]
 * @returns {Reason}
 */
function reason(code, values = {}) {
  const none = { part: "", other: "", step: "", format: "", minutes: 0, limit: 0, at: -1, ways: [] };
  return { ...none, ...values, code };
}

/**
 * Plan a day. A day that cannot hold has problems and no rows.
 *
 * @param {Request} request
 * @param {Parts} parts
 * @param {Rules} rules
 * @returns {Plan}
 */
export function plan(request, parts, rules) {
  const { choices, start } = request;
  const minutes = totalOf(choices, parts);
  const chosen = formatOf(request, minutes, rules);
  const bare = { format: chosen.id, start, end: start, minutes, rows: [], problems: [], notes: [] };
  const unusable = unusableIn(choices, parts);
  if (unusable.length > 0) {
    return { ...bare, problems: unusable };
  }
  const fits = fitting(request, parts, rules);
  const problems = against(choices, parts, chosen);
  if (minutes > chosen.most) {
    const ways = waysToShrink(choices, parts, fits(chosen));
    const over = { minutes: minutes - chosen.most, limit: chosen.most };
    problems.push(reason("long", { format: chosen.id, ...over, ways }));
  }
  if (problems.length > 0) {
    return { ...bare, problems };
  }
  const made = rowsOf(choices, parts, rules, start, chosen);
  const last = made.rows[made.rows.length - 1];
  if (last === undefined) {
    return { ...bare, problems: made.problems };
  }
  const end = last.at + last.minutes;
  if (end > DAY) {
    return { ...bare, problems: [reason("late")] };
  }
  const notes = notesOn(request, parts, rules, chosen, minutes, end, fits);
  return { ...bare, end, rows: made.rows, notes };
}

/**
 * @param {Choice[]} choices
 * @param {Parts} parts
 */
function totalOf(choices, parts) {
  return choices.reduce((sum, choice) => {
    const part = parts.get(choice.part);
    return sum + (part ? minutesOf(part, choice.form) : 0);
  }, 0);
}

/**
 * Return why the choices mean nothing.
 *
 * @param {Choice[]} choices
 * @param {Parts} parts
 */
function unusableIn(choices, parts) {
  const found = choices.length === 0 ? [reason("empty")] : [];
  for (const { part } of choices) {
    if (!parts.get(part)?.full.length) {
      found.push(reason("unknown", { part }));
    }
  }
  return found;
}

/**
 * Return the wanted format, or else the shortest that holds the modules.
 *
 * @param {Request} request
 * @param {number} minutes
 * @param {Rules} rules
 * @returns {DayFormat}
 */
function formatOf(request, minutes, { formats }) {
  const wanted = formats.find((each) => each.id === request.format);
  const holding = formats.find((each) => minutes <= each.most);
  const anything = { id: "", least: 0, most: DAY, lunch: false, modules: null };
  return wanted ?? holding ?? formats[formats.length - 1] ?? anything;
}

/**
 * Return what speaks against the modules in this order, whatever the clock says.
 *
 * @param {Choice[]} choices
 * @param {Parts} parts
 * @param {DayFormat} chosen
 */
function against(choices, parts, chosen) {
  const order = choices.map((choice) => choice.part);
  const found = [];
  for (const [index, choice] of choices.entries()) {
    const part = partOf(parts, choice.part);
    if (order.indexOf(choice.part) < index) {
      found.push(reason("twice", { part: choice.part }));
    }
    for (const other of part.requires) {
      if (order.indexOf(other) > index) {
        found.push(reason("order", { part: choice.part, other }));
      }
    }
    const pauses = stepsOf(part, choice.form).map((step) => step.kind === BREAK);
    const isTwice = pauses.some((pause, at) => pause && pauses[at + 1]);
    if (pauses[0] || pauses[pauses.length - 1] || isTwice) {
      found.push(reason("edge", { part: choice.part }));
    }
  }
  if (chosen.modules !== null && choices.length > chosen.modules) {
    found.push(reason("many", { format: chosen.id, limit: chosen.modules }));
  }
  return found;
}

/**
 * Return what tells whether choices fill a format and can be planned in it.
 *
 * @param {Request} request
 * @param {Parts} parts
 * @param {Rules} rules
 * @returns {(chosen: DayFormat) => (choices: Choice[]) => boolean}
 */
function fitting(request, parts, rules) {
  return (chosen) => (choices) => {
    const minutes = totalOf(choices, parts);
    if (choices.length === 0 || minutes < chosen.least || minutes > chosen.most) {
      return false;
    }
    if (against(choices, parts, chosen).length > 0) {
      return false;
    }
    const { rows } = rowsOf(choices, parts, rules, request.start, chosen);
    const last = rows[rows.length - 1];
    return last !== undefined && last.at + last.minutes <= DAY;
  };
}

/**
 * Return the agenda, or why the breaks cannot be placed.
 *
 * @param {Choice[]} choices
 * @param {Parts} parts
 * @param {Rules} rules
 * @param {number} start
 * @param {DayFormat} chosen
 * @returns {{ rows: Row[], problems: Reason[] }}
 */
function rowsOf(choices, parts, rules, start, chosen) {
  const steps = choices.flatMap((choice, module) =>
    stepsOf(partOf(parts, choice.part), choice.form).map((step) => ({
      module,
      part: choice.part,
      step,
    })),
  );
  const blocks = steps.map(({ module, step }) => ({
    module,
    kind: step.kind,
    minutes: step.minutes,
  }));
  const pauses = placePauses(blocks, rules, start, chosen.lunch);
  if (pauses !== null) {
    return { rows: timed(steps, pauses, rules, start), problems: [] };
  }
  const tooLong = tooLongSteps(steps, rules);
  if (tooLong.length > 0) {
    return { rows: [], problems: tooLong };
  }
  const byDistance = [...STARTS].sort((one, other) => Math.abs(one - start) - Math.abs(other - start));
  const at = byDistance.find((time) => placePauses(blocks, rules, time, true) !== null) ?? -1;
  return { rows: [], problems: [reason("lunch", { at })] };
}

/**
 * Give every step and pause its time.
 *
 * @param {{ part: string, step: Step }[]} steps
 * @param {import("./pauses.js").Pause[]} pauses
 * @param {Rules} rules
 * @param {number} start
 * @returns {Row[]}
 */
function timed(steps, pauses, rules, start) {
  /** @type {Row[]} */
  const rows = [];
  let at = start;
  /** @param {number} minutes @param {string} kind @param {string} [part] @param {string} [step] */
  const add = (minutes, kind, part = "", step = "") => {
    rows.push({ at, minutes, kind, part, step });
    at += minutes;
  };
  const before = new Map(pauses.map((pause) => [pause.before, pause]));
  if (rules.opening) {
    add(rules.opening, "opening");
  }
  for (const [index, { part, step }] of steps.entries()) {
    const pause = before.get(index);
    const isBreak = step.kind === BREAK;
    /** @type {[string, string]} */
    const own = isBreak ? [part, step.id] : ["", ""];
    if (pause?.isLunch) {
      add(rules.lunch, "lunch", ...own);
    } else if (isBreak) {
      add(step.minutes, "break", ...own);
    } else if (pause) {
      add(rules.pause, "break");
    }
    if (!isBreak) {
      add(step.minutes, "step", part, step.id);
    }
  }
  if (rules.closing) {
    add(rules.closing, "closing");
  }
  return rows;
}

/**
 * Return the steps that alone, with the opening or the closing beside them, are too long.
 *
 * @param {{ part: string, step: Step }[]} steps
 * @param {Rules} rules
 */
function tooLongSteps(steps, rules) {
  return steps.flatMap(({ part, step }, index) => {
    const before = index === 0 ? rules.opening : 0;
    const after = index === steps.length - 1 ? rules.closing : 0;
    const minutes = step.minutes + before + after;
    const isTooLong = step.kind !== BREAK && minutes > rules.longest;
    return isTooLong ? [reason("step", { part, step: step.id, minutes, limit: rules.longest })] : [];
  });
}

/**
 * Return what should be known of a day that can be held.
 *
 * @param {Request} request
 * @param {Parts} parts
 * @param {Rules} rules
 * @param {DayFormat} chosen
 * @param {number} minutes
 * @param {number} end
 * @param {(chosen: DayFormat) => (choices: Choice[]) => boolean} fits
 */
function notesOn(request, parts, rules, chosen, minutes, end, fits) {
  const { choices, people, start } = request;
  const found = [];
  if (minutes < chosen.least) {
    const ways = waysToGrow(choices, parts, fits(chosen));
    const under = { minutes: chosen.least - minutes, limit: chosen.least };
    found.push(reason("short", { format: chosen.id, ...under, ways }));
    const below = rules.formats.filter((each) => each.most < minutes).pop();
    if (!request.format && below) {
      const shorter = waysToShrink(choices, parts, fits(below));
      const over = { minutes: minutes - below.most, limit: below.most };
      if (shorter.length > 0) {
        found.push(reason("over", { format: below.id, ...over, ways: shorter }));
      }
    }
  }
  const order = choices.map((choice) => choice.part);
  for (const part of order) {
    for (const other of partOf(parts, part).requires) {
      if (!order.includes(other)) {
        found.push(reason("before", { part, other }));
      }
    }
  }
  if (people !== null) {
    for (const part of order) {
      const { smallest, largest } = partOf(parts, part);
      if (smallest !== null && people < smallest) {
        found.push(reason("few", { part, limit: smallest }));
      }
      if (largest !== null && people > largest) {
        found.push(reason("crowd", { part, limit: largest }));
      }
    }
  }
  if (!chosen.lunch && start < rules.earliest && end > rules.latest) {
    found.push(reason("meal"));
  }
  return found;
}
