// @ts-check
/** A day as an entry of a calendar: iCalendar (RFC 5545), in the time of Finland. */

/** Finland's time, as the European Union has had it since 1996. */
const TIME_ZONE = [
  "BEGIN:VTIMEZONE",
  "TZID:Europe/Helsinki",
  "BEGIN:DAYLIGHT",
  "DTSTART:19960331T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0300",
  "TZNAME:EEST",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "DTSTART:19961027T040000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "TZOFFSETFROM:+0300",
  "TZOFFSETTO:+0200",
  "TZNAME:EET",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const OCTETS_MAX = 75;

/**
 * Return a text with the signs escaped that mean something in iCalendar.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    // No other control character may stand in a text.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

/**
 * Return a line cut into lines of at most 75 octets, none of them in the middle of a character.
 *
 * @param {string} line
 */
export function folded(line) {
  const encoder = new TextEncoder();
  const lines = [""];
  let octets = 0;
  for (const sign of line) {
    const length = encoder.encode(sign).length;
    if (octets + length > OCTETS_MAX) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += sign;
    octets += length;
  }
  return lines.join("\r\n");
}

/**
 * Return a name made of a text: the same text has the same name (FNV-1a, 64 bits).
 *
 * @param {string} text
 */
export function fingerprint(text) {
  let hash = 0xcbf29ce484222325n;
  for (const octet of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/**
 * Return a moment of a day as iCalendar writes it; the day after, where the time is 24:00.
 *
 * @param {string} date
 * @param {number} minutes
 */
function moment(date, minutes) {
  const [year, month, day] = date.split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1, day, 0, minutes));
  return at.toISOString().replace(/[-:]/g, "").slice(0, 15);
}

/**
 * Return a calendar file with one event.
 *
 * @param {object} event
 * @param {string} event.date 2026-12-01
 * @param {number} event.start Minutes from midnight.
 * @param {number} event.end
 * @param {string} event.title
 * @param {string} event.description
 * @param {string} event.address The page of the day; the event is the same for the same address.
 * @param {string} event.language
 * @param {Date} now
 */
export function calendar(event, now) {
  const { host } = new URL(event.address);
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Tarjotin//Training planner//${event.language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...TIME_ZONE,
    "BEGIN:VEVENT",
    `UID:${fingerprint(event.address)}@${host.replace(/[^A-Za-z0-9.-]/g, "-")}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`,
    `DTSTART;TZID=Europe/Helsinki:${moment(event.date, event.start)}`,
    `DTEND;TZID=Europe/Helsinki:${moment(event.date, event.end)}`,
    `SUMMARY;LANGUAGE=${event.language}:${escaped(event.title)}`,
    `DESCRIPTION;LANGUAGE=${event.language}:${escaped(event.description)}`,
    `URL:${event.address}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}
