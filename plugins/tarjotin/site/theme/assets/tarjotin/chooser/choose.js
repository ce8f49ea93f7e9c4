// @ts-check
/**
 * Which methods suit a case, which do not, and why. Runs in a browser and in node.
 *
 * The same as `tarjotin/choosing/chooser.py`, which explains the rules; tests hold the two
 * together. All numbers are whole, and ids are compared by their characters: no language of the
 * reader or of the machine has a say in the order.
 */

/** @typedef {{id: string, otherwise: "inform" | "mend"}} Condition */
/**
 * @typedef {{fact: string, kind: "set" | "scale" | "people" | "minutes", weight: number,
 *   is_limit: boolean, is_many: boolean, values: string[]}} Field
 */
/** @typedef {{conditions: Condition[], informing_levels: string[], fields: Field[]}} Rules */
/**
 * @typedef {{low: number, typical: number | null, high: number | null,
 *   is_estimate: boolean}} Span
 */
/**
 * @typedef {{id: string, sets: Record<string, string[]>, scales: Record<string, string>,
 *   spans: Record<string, Span | null>}} Method
 */
/**
 * @typedef {{conditions: Record<string, boolean>, values: Record<string, string[]>,
 *   numbers: Record<string, number>}} Answers
 */
/**
 * @typedef {{fact: string, code: string, fit: number, has: string[], lacks: string[],
 *   low: number | null, high: number | null, typical: number | null,
 *   is_estimate: boolean}} Reason
 */
/**
 * @typedef {{verdict: "unanswered" | "inform" | "mend" | "choose", failed: string[],
 *   informing: string[], ranked: {id: string, score: number, reasons: Reason[]}[],
 *   left_out: {id: string, reasons: Reason[]}[]}} Choice
 */

/** Before the id of a condition in an address, so that no condition is taken for a fact. */
export const CONDITION = "is-";
const FULL = 100;
const HALF = 50;

/**
 * Read answers out of names and values as an address holds them.
 *
 * @param {Rules} rules
 * @param {Iterable<[string, string]>} given
 * @returns {Answers}
 */
export function readAnswers(rules, given) {
  const pairs = [...given];
  /** @param {string} name */
  const said = (name) => pairs.filter((pair) => pair[0] === name).map((pair) => pair[1]);
  /** @type {Answers} */
  const answers = { conditions: {}, values: {}, numbers: {} };
  for (const { id } of rules.conditions) {
    const first = said(CONDITION + id).find((value) => value === "yes" || value === "no");
    if (first !== undefined) {
      answers.conditions[id] = first === "yes";
    }
  }
  for (const { fact, kind, is_many: isMany, values } of rules.fields) {
    if (kind === "people" || kind === "minutes") {
      const first = said(fact).find((value) => /^[0-9]{1,6}$/.test(value) && Number(value) > 0);
      if (first !== undefined) {
        answers.numbers[fact] = Number(first);
      }
      continue;
    }
    const known = said(fact).filter((value) => values.includes(value));
    if (known.length > 0) {
      answers.values[fact] = isMany ? values.filter((each) => known.includes(each)) : [known[0]];
    }
  }
  return answers;
}

/**
 * @param {string} fact
 * @param {string} code
 * @param {number} fit
 * @param {Partial<Reason>} [more]
 * @returns {Reason}
 */
function reason(fact, code, fit, more = {}) {
  const nothing = { has: [], lacks: [], low: null, high: null, typical: null, is_estimate: false };
  return { fact, code, fit, ...nothing, ...more };
}

/**
 * @param {Field} field
 * @param {string[]} has
 * @param {string[]} wanted
 */
function ofSet({ fact }, has, wanted) {
  if (has.length === 0) {
    return reason(fact, "unsaid", HALF);
  }
  const hits = wanted.filter((value) => has.includes(value));
  const lacks = wanted.filter((value) => !has.includes(value));
  if (hits.length === 0) {
    return reason(fact, "serves-none", 0, { has, lacks });
  }
  const fit = Math.floor((FULL * hits.length) / wanted.length);
  return reason(fact, lacks.length > 0 ? "serves-some" : "serves", fit, { has: hits, lacks });
}

/**
 * @param {Field} field
 * @param {string} own
 * @param {string} most
 */
function ofScale({ fact, values }, own, most) {
  const isWithin = values.indexOf(own) <= values.indexOf(most);
  return reason(fact, isWithin ? "within" : "beyond", isWithin ? FULL : 0, { has: [own] });
}

/**
 * @param {Field} field
 * @param {Span} span
 * @param {number} people
 */
function ofPeople({ fact }, { low, high, is_estimate }, people) {
  const more = { low, high, is_estimate };
  if (people < low) {
    return reason(fact, "people-few", 0, more);
  }
  if (high !== null && people > high) {
    return reason(fact, "people-many", 0, more);
  }
  return reason(fact, "people-fit", FULL, more);
}

/**
 * @param {Field} field
 * @param {Span} span
 * @param {number} minutes
 */
function ofMinutes({ fact }, { low, typical, is_estimate }, minutes) {
  const usual = typical ?? low;
  const more = { low, typical: usual, is_estimate };
  if (minutes < low) {
    return reason(fact, "minutes-long", 0, more);
  }
  return minutes < usual
    ? reason(fact, "minutes-tight", HALF, more)
    : reason(fact, "minutes-fit", FULL, more);
}

/**
 * @param {Field} field
 * @param {Method} method
 * @param {Answers} answers
 * @returns {Reason | null} null where there is no answer about the fact
 */
function reasonOf(field, method, answers) {
  const { fact, kind } = field;
  if (fact in answers.numbers) {
    const span = method.spans[fact];
    if (span === null) {
      return reason(fact, "unsaid", HALF);
    }
    const compare = kind === "people" ? ofPeople : ofMinutes;
    return compare(field, span, answers.numbers[fact]);
  }
  const wanted = answers.values[fact];
  if (wanted === undefined) {
    return null;
  }
  return kind === "scale"
    ? ofScale(field, method.scales[fact], wanted[0])
    : ofSet(field, method.sets[fact], wanted);
}

/**
 * @param {string} one
 * @param {string} other
 */
function byId(one, other) {
  return one < other ? -1 : Number(one > other);
}

/**
 * The methods that inform: those whose main level it is, then those that reach it.
 *
 * @param {Rules} rules
 * @param {Method[]} methods
 */
function informing({ informing_levels: wanted }, methods) {
  /** @param {Method} method */
  const isOther = (method) => Number(!wanted.includes(method.sets.levels[0]));
  return methods
    .filter((method) => method.sets.levels.some((level) => wanted.includes(level)))
    .sort((one, other) => isOther(one) - isOther(other) || byId(one.id, other.id))
    .map((method) => method.id);
}

/**
 * What comes of the answers: every method is ranked, or left out with the reason.
 *
 * @param {Rules} rules
 * @param {Method[]} methods
 * @param {Answers} answers
 * @returns {Choice}
 */
export function choose(rules, methods, answers) {
  /** @type {Choice} */
  const choice = { verdict: "choose", failed: [], informing: [], ranked: [], left_out: [] };
  const failed = rules.conditions.filter(({ id }) => answers.conditions[id] === false);
  if (failed.length > 0) {
    const isSettled = failed.some(({ otherwise }) => otherwise === "inform");
    choice.verdict = isSettled ? "inform" : "mend";
    choice.failed = failed.map(({ id }) => id);
    choice.informing = informing(rules, methods);
    return choice;
  }
  if (rules.conditions.some(({ id }) => !(id in answers.conditions))) {
    choice.verdict = "unanswered";
    return choice;
  }
  for (const method of methods) {
    let score = 0;
    /** @type {Reason[]} */
    const reasons = [];
    /** @type {Reason[]} */
    const broken = [];
    for (const field of rules.fields) {
      const found = reasonOf(field, method, answers);
      if (found === null) {
        continue;
      }
      reasons.push(found);
      score += field.weight * found.fit;
      if (field.is_limit && found.fit === 0) {
        broken.push(found);
      }
    }
    if (broken.length > 0) {
      choice.left_out.push({ id: method.id, reasons: broken });
    } else {
      choice.ranked.push({ id: method.id, score, reasons });
    }
  }
  choice.ranked.sort((one, other) => other.score - one.score || byId(one.id, other.id));
  choice.left_out.sort(
    (one, other) => one.reasons.length - other.reasons.length || byId(one.id, other.id),
  );
  return choice;
}
