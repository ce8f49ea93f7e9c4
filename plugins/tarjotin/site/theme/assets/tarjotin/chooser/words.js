// @ts-check
/**
 * The words of an answer and of a reason. All words come from the page; this only fills them in.
 * Runs in a browser and in node.
 */

/** @typedef {import("./choose.js").Answers} Answers */
/** @typedef {import("./choose.js").Reason} Reason */
/**
 * @typedef {{texts: Record<string, string>, names: Record<string, string>,
 *   labels: Record<string, Record<string, string>>}} Words
 */

const NBSP = "\u00a0";

/**
 * Fill a text in; a value may itself hold braces.
 *
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * A number with its noun: the text `key-one` or `key-many`.
 *
 * @param {Words} words
 * @param {string} key
 * @param {number} n
 */
export function counted({ texts }, key, n) {
  return filled(texts[`${key}-${n === 1 ? "one" : "many"}`], { n });
}

/**
 * A length of time in hours and minutes, as the pages write it: 1 h 30 min.
 *
 * @param {Words} words
 * @param {number} minutes
 */
export function length({ texts }, minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = hours > 0 ? [`${hours}${NBSP}${texts["unit-hour"]}`] : [];
  if (rest > 0 || hours === 0) {
    parts.push(`${rest}${NBSP}${texts["unit-minute"]}`);
  }
  return parts.join(" ");
}

/**
 * The labels of values in one line: only the first begins with a capital, unless it is a name.
 *
 * @param {Words} words
 * @param {string} fact
 * @param {string[]} values
 */
export function listed({ labels }, fact, values) {
  return values
    .map((value) => labels[fact]?.[value] ?? value)
    .map((label, place) => {
      const isName = label.charAt(1) !== label.charAt(1).toLowerCase();
      return place === 0 || isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
    })
    .join(", ");
}

/**
 * What was answered about a fact, or an empty text.
 *
 * @param {Words} words
 * @param {string} fact
 * @param {Answers} answers
 */
export function answerWords(words, fact, { values, numbers }) {
  if (fact in numbers) {
    return fact === "minutes" ? length(words, numbers[fact]) : String(numbers[fact]);
  }
  return listed(words, fact, values[fact] ?? []);
}

/**
 * A reason as a sentence.
 *
 * @param {Words} words
 * @param {Reason} reason
 * @param {Answers} answers
 */
export function reasonWords(words, reason, answers) {
  const { fact, low, high, typical } = reason;
  /** @param {number | null} number */
  const shown = (number) =>
    number === null ? "" : fact === "minutes" ? length(words, number) : String(number);
  const isOpen = reason.code === "people-fit" && high === null;
  const answer = answerWords(words, fact, answers);
  return filled(words.texts[`chooser-reason-${isOpen ? "people-open" : reason.code}`], {
    name: words.names[fact],
    has: listed(words, fact, reason.has),
    lacks: listed(words, fact, reason.lacks),
    most: answer,
    n: answer,
    low: shown(low),
    high: shown(high),
    typical: shown(typical),
  });
}
