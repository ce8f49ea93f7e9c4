// @ts-check
/** The words of a day: texts filled in, names, clock times, lengths and dates. */

/** @typedef {import("./types.js").Given} Given */
/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./types.js").Change} Change */
/** @typedef {import("./types.js").Way} Way */

const NBSP = "\u00a0";

/** What the composer says in its reader's language. */
export class Words {
  /** @param {Given} given */
  constructor(given) {
    this.given = given;
  }

  /**
   * Return an interface text, filled in.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  text(key, values = {}) {
    const text = this.given.texts[key];
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  }

  /**
   * Return a time of day: 9.15.
   *
   * @param {number} minutes
   */
  clock(minutes) {
    const mark = this.given.language === "en" ? ":" : ".";
    return `${Math.floor(minutes / 60)}${mark}${String(minutes % 60).padStart(2, "0")}`;
  }

  /** @param {{ start: number, end: number }} day */
  span({ start, end }) {
    return this.text("day-span", { start: this.clock(start), end: this.clock(end) });
  }

  /** @param {Row} row */
  time(row) {
    return `${this.clock(row.at)}–${this.clock(row.at + row.minutes)}`;
  }

  /**
   * Return a length of time in hours and minutes.
   *
   * @param {number} minutes
   */
  length(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const parts = hours ? [`${hours}${NBSP}${this.text("unit-hour")}`] : [];
    if (rest || !hours) {
      parts.push(`${rest}${NBSP}${this.text("unit-minute")}`);
    }
    return parts.join(" ");
  }

  /**
   * Return a day, given as 2026-12-01, as the reader writes it.
   *
   * @param {string} date
   */
  date(date) {
    const [year, month, day] = date.split("-").map(Number);
    if (this.given.language !== "en") {
      return `${day}.${month}.${year}`;
    }
    const name = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
    return `${day}${NBSP}${name.format(Date.UTC(year, month - 1, day))}${NBSP}${year}`;
  }

  /** @param {string} part */
  title(part) {
    return this.given.modules[part]?.title ?? part;
  }

  /** @param {string} part */
  name(part) {
    return this.given.modules[part]?.name ?? part;
  }

  /**
   * Return what a line of the agenda is called.
   *
   * @param {Row} row
   */
  row(row) {
    return row.kind === "step"
      ? (this.given.modules[row.part].steps[row.step] ?? row.step)
      : this.text(`day-${row.kind}`);
  }

  /**
   * Return the sentence of a reason.
   *
   * @param {Reason} reason
   */
  reason(reason) {
    const { rules } = this.given;
    const isTime = ["long", "short", "over", "step"].includes(reason.code);
    const key = reason.code === "lunch" && reason.at < 0 ? "lunch-never" : reason.code;
    return this.text(`reason-${key}`, {
      part: this.title(reason.part),
      other: this.title(reason.other),
      step: this.given.modules[reason.part]?.steps[reason.step] ?? reason.step,
      format: this.given.formats[reason.format] ?? "",
      minutes: this.length(reason.minutes),
      limit: isTime ? this.length(reason.limit) : reason.limit,
      at: this.clock(Math.max(reason.at, 0)),
      earliest: this.clock(rules.earliest),
      latest: this.clock(rules.latest),
    });
  }

  /**
   * Return a way to make a day fit, as the words of a button.
   *
   * @param {Way} way
   * @param {Set<string>} chosen The modules that the day has now.
   */
  way(way, chosen) {
    const words = way
      .map(({ part, to }) =>
        this.text(chosen.has(part) ? `way-${to}` : `way-add-${to}`, { part: this.title(part) }),
      )
      .join(this.text("way-and"));
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
}
