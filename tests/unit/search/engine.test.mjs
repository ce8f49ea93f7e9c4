// What the engine finds in the pages of toy.py. Run by test_engine.py, which packs them.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";

import { openEngine } from "../../../plugins/tarjotin/site/theme/assets/tarjotin/search/engine.js";
import { edits } from "../../../plugins/tarjotin/site/theme/assets/tarjotin/search/edits.js";
import { paradigms } from "../../../plugins/tarjotin/site/theme/assets/tarjotin/search/paradigms.js";

const folder = process.env.TARJOTIN_INDEX;
const read = async (name) => JSON.parse(await readFile(join(folder, name), "utf-8"));
const engine = await openEngine({ load: read, language: "fi" });

const ids = async (query, options) =>
  (await engine.search(query, options)).results.map((result) => result.id);

test("an inflected word finds its base form, also where the two begin differently", async () => {
  assert.deepEqual(await ids("kahviloissa"), ["vaikuttamiskahvila", "opas"]);
  assert.deepEqual(await ids("öissä"), ["yo"]);
});

test("a clitic and a possessive suffix are taken off", async () => {
  assert.deepEqual(await ids("kunnassammekin"), await ids("kunnassa"));
  assert.ok((await ids("kunnassammekin")).length > 0);
});

test("a word that no paradigm makes is found as it stands, and by its base form", async () => {
  assert.deepEqual(await ids("kahviloittaisiin"), ["opas"]);
  assert.ok((await ids("kahvila")).includes("opas"));
});

test("a part of a compound finds it, after pages that have the word itself", async () => {
  const { results } = await engine.search("laki", { tiers: new Set(["lemma", "compound"]) });
  assert.deepEqual(
    results.map(({ id, tier }) => [id, tier]),
    [["kuntalaki", "lemma"]],
  );
  const parts = await engine.search("vaikuttaminen", { tiers: new Set(["lemma", "compound"]) });
  assert.deepEqual(
    parts.results.map(({ id, tier }) => [id, tier]),
    [["vaikuttamiskahvila", "compound"]],
  );
  assert.deepEqual(await ids("vaikuttaminen", { tiers: new Set(["lemma"]) }), []);
});

test("a noun made of a verb finds the verb, and the verb finds the noun", async () => {
  assert.deepEqual(await ids("osallistuminen"), ["kuntalaki", "opas"]);
  assert.deepEqual(await ids("osallistua"), ["opas", "kuntalaki"]);
});

test("while a word is being typed its beginning finds it, in any of its forms", async () => {
  assert.ok((await ids("kuntie", { typing: true })).includes("kuntalaki"));
  assert.deepEqual(await ids("vaikuttamisk", { typing: true }), ["vaikuttamiskahvila"]);
});

test("only the last word may be unfinished, and none that is followed by a space", async () => {
  const { words } = await engine.search("kun yö", { typing: true });
  assert.notEqual(words[0].tier, "lemma");
  const finished = await engine.search("kunta ", { typing: true });
  assert.ok(finished.results.every(({ tier }) => tier !== "prefix"));
});

test("one slip finds the word and says what was understood", async () => {
  for (const typed of ["kahivla", "kahvla", "kahviila", "kahvola", "akhvila", "xahvila"]) {
    const { results, meant } = await engine.search(typed);
    assert.equal(results[0]?.id, "vaikuttamiskahvila", typed);
    assert.equal(results[0].guessed, true);
    assert.equal(meant, "kahvila");
  }
});

test("a word typed without å, ä, ö is found; one typed with them is not taken for another", async () => {
  const { results, meant } = await engine.search("saannossa");
  assert.equal(results[0].id, "kuntalaki");
  assert.equal(results[0].tier, "folded");
  assert.equal(meant, "säännössä");
  assert.deepEqual(await ids("kuntä", { tiers: new Set(["folded"]) }), []);
});

test("a word that is in no paradigm is found in another form, as words like it are inflected", async () => {
  const { results, meant } = await engine.search("sinisen", { tiers: new Set(["lemma", "stem"]) });
  assert.deepEqual(
    results.map(({ id, tier }) => [id, tier]),
    [["sininen", "stem"]],
  );
  assert.equal(meant, "sininen");
  assert.deepEqual(await ids("sinitiainen", { tiers: new Set(["lemma", "stem"]) }), []);
});

test("a word of the other language is found by the glossary, also a phrase of several", async () => {
  const one = await engine.search("kommunallagens");
  assert.deepEqual(one.results.map(({ id, tier }) => [id, tier]), [["kuntalaki", "other"]]);
  assert.equal(one.meant, "kuntalaki");
  const two = await engine.search("öppen natt");
  assert.deepEqual(two.words.map(({ meant }) => meant), ["kunta", "yö"]);
});

test("a word of the other language is known while it is typed, though a page quotes it", async () => {
  for (const typing of [false, true]) {
    const { words } = await engine.search("medborgarkväll", { typing });
    assert.deepEqual(words.map(({ meant }) => meant), ["asukas", "yö"]);
  }
});

test("a misspelt word of the other language is found by the glossary, also where a page quotes it", async () => {
  const { results, meant } = await engine.search("komunallagen");
  assert.deepEqual(results.map(({ id, tier }) => [id, tier]), [["kuntalaki", "other"]]);
  assert.equal(meant, "kuntalaki");
  const { words } = await engine.search("medborgarkvll");
  assert.deepEqual(words.map((word) => word.meant), ["asukas", "yö"]);
});

test("all words stand on the page; a section that has them all is where the result leads", async () => {
  const { results, relaxed } = await engine.search("kunta asukas");
  assert.equal(relaxed, null);
  assert.ok(results.some(({ id }) => id === "kaukana"));
  const first = results.find(({ id }) => id === "vaikuttamiskahvila");
  assert.deepEqual(first.section, { id: "tarkoitus", title: "Tarkoitus" });
});

test("a page that lacks a word comes after those that have all, however well it fits the others", async () => {
  const { results, relaxed } = await engine.search("silta laituri tori");
  const [satama, ranta] = ["satama", "ranta"].map((id) => results.find((each) => each.id === id));
  assert.equal(relaxed, null);
  assert.ok(ranta.score > satama.score);
  assert.ok(results.indexOf(ranta) > results.indexOf(satama));
});

test("a page whose title says the words that it has stands among those that have all", async () => {
  assert.deepEqual(await ids("silta laituri tori"), ["sillat", "satama", "ranta"]);
});

test("each page says which words it lacks", async () => {
  const { results } = await engine.search("silta laituri tori");
  assert.deepEqual(
    results.map(({ id, missing }) => [id, missing]),
    [
      ["sillat", ["laituri"]],
      ["satama", []],
      ["ranta", ["laituri"]],
    ],
  );
});

test("where enough pages have all words, one that lacks a word is shown only if its title says the rest", async () => {
  const { results, total } = await engine.search("rivi jono");
  const lacking = results.filter(({ missing }) => missing.length);
  assert.equal(total, 13);
  assert.deepEqual(lacking.map(({ id, missing }) => [id, missing]), [["jono", ["rivi"]]]);
});

test("a compound that no page has is looked for as the two words that it is made of", async () => {
  const { results, meant } = await engine.search("asukaskahvilassa");
  assert.ok(results.some(({ id }) => id === "vaikuttamiskahvila"));
  assert.equal(meant, null);
});

test("when no page has all words some are left out, and it is said which", async () => {
  const { results, relaxed } = await engine.search("yö kuuntelematon kahvila");
  assert.ok(results.length > 0);
  assert.deepEqual(relaxed, ["kuuntelematon"]);
  for (const { id, missing } of results) {
    assert.deepEqual(missing, [id === "yo" ? "kahvila" : "yö"], id);
  }
});

test("what is left out is no part of what was understood", async () => {
  const { meant, relaxed } = await engine.search("kahivla kuuntelematon");
  assert.deepEqual([meant, relaxed], ["kahvila", ["kuuntelematon"]]);
});

test("when pages have all words between them, none is left out and each page says what it lacks", async () => {
  const { results, relaxed } = await engine.search("kunta pimeä");
  assert.deepEqual(relaxed, []);
  assert.ok(results.length > 1);
  assert.ok(results.every(({ missing }) => missing.length === 1));
});

test("a word of which one or two letters are typed is not asked for yet", async () => {
  const { results, relaxed, begun } = await engine.search("laituri si", { typing: true });
  assert.deepEqual([results[0].id, relaxed, begun], ["satama", null, "si"]);
  const alone = await engine.search("si", { typing: true });
  assert.deepEqual([alone.total, alone.relaxed, alone.begun], [0, null, "si"]);
  const short = await engine.search("yö", { typing: true });
  assert.deepEqual([short.results[0].id, short.begun], ["yo", null]);
  const finished = await engine.search("laituri si");
  assert.deepEqual([finished.relaxed, finished.begun], [["si"], null]);
});

test("a word that is typed twice counts once", async () => {
  const once = await engine.search("silta laituri");
  const often = await engine.search("silta silta laituri silta laituri");
  assert.deepEqual(
    often.results.map(({ id, score }) => [id, score]),
    once.results.map(({ id, score }) => [id, score]),
  );
});

test("of very many words the first are read, and it is said how many", async () => {
  const syllables = ["ba", "de", "fi", "go", "hu", "ry", "pi", "mo"];
  const many = syllables.flatMap((first) => syllables.map((second) => `${first}${second}ba`));
  const { results, read, words } = await engine.search(many.join(" "));
  assert.equal(read, 30);
  assert.equal(words.length, 30);
  assert.ok(results.length > 0);
  assert.equal((await engine.search(many.slice(0, 30).join(" "))).read, null);
  // Each of these is taken apart into two.
  const compounds = many.map((word) => `${word}kahvila`);
  assert.equal((await engine.search(compounds.join(" "))).words.length, 30);
});

test("a little word is looked for and not asked of a page", async () => {
  const { results, words, relaxed } = await engine.search("yö ja");
  assert.deepEqual(results.map(({ id }) => id), ["yo"]);
  assert.deepEqual(words.map(({ needed }) => needed), [true, false]);
  assert.equal(relaxed, null);
});

test("quotation marks ask for the words as they stand, one after another", async () => {
  assert.deepEqual(await ids('"kunta ja asukas"'), ["vaikuttamiskahvila", "kaukana"]);
  assert.deepEqual(await ids("”asukas kunta”"), []);
  assert.deepEqual(await ids('"kunnan ja asukas"'), []);
});

test("a phrase is never left out, whatever else is", async () => {
  const { results, relaxed, isQuoted } = await engine.search('"silta ja tori" laituri kuuntelematon');
  assert.deepEqual(results.map(({ id }) => id), ["sillat", "satama", "ranta"]);
  assert.deepEqual([relaxed, isQuoted], [["kuuntelematon"], true]);
  const none = await engine.search('"tori ja silta" laituri');
  assert.deepEqual([none.results, none.relaxed, none.isQuoted], [[], null, true]);
  assert.equal((await engine.search("silta ja tori")).isQuoted, false);
});

test("a phrase is read for its little words too, which the index leaves out", async () => {
  const { words } = await engine.search('"kunta ja asukas"');
  assert.deepEqual(words.map(({ needed }) => needed), [true, false, true]);
  assert.deepEqual(await ids('"asukas ja kunta"'), []);
});

test("for a phrase only the texts are read of pages that can have it", async () => {
  const names = [];
  const load = async (name) => {
    names.push(name);
    return read(name);
  };
  const fresh = await openEngine({ load, language: "fi" });
  assert.equal((await fresh.search('"sininen talo"')).results[0].id, "sininen");
  assert.equal((await fresh.search('"yö kahvila"')).results.length, 0);
  assert.ok(!names.some((name) => name.includes("/texts-")));
});

test("an opening quotation mark alone changes nothing while the phrase is being typed", async () => {
  assert.deepEqual(await ids('"kunta ja', { typing: true }), await ids("kunta ja", { typing: true }));
});

test("a result shows kind, facts and title, and is grouped by kind", async () => {
  const { results, groups, total } = await engine.search("kahvila");
  assert.equal(total, 2);
  assert.deepEqual(groups.map(({ kind }) => kind), ["method", "page"]);
  assert.deepEqual(results[0].facts, [["Kesto", "2 t"]]);
  assert.equal(results[0].address, "vaikuttamiskahvila/");
  assert.equal(results[0].title, "Vaikuttamiskahvila");
});

test("only the kinds that are asked for are looked in, and limit cuts the list but not the count", async () => {
  assert.deepEqual(await ids("kahvila", { kinds: new Set(["page"]) }), ["opas"]);
  const { results, total, more } = await engine.search("kahvila", { limit: 1 });
  assert.equal(results.length, 1);
  assert.equal(total, 2);
  assert.equal(more, true);
});

test("running words that were found are marked, compounds and inflected ones among them", async () => {
  const { marks } = await engine.search("kahvilan");
  assert.ok(marks("Kahviloissa"));
  assert.ok(marks("vaikuttamiskahvilat"));
  assert.ok(!marks("kunta"));
  const unfinished = await engine.search("kahv", { typing: true });
  assert.ok(unfinished.marks("kahvinkeitin"));
});

test("an excerpt is a piece of the text with the found words marked", async () => {
  const answer = await engine.search("kahvila avatkaa");
  const pieces = await engine.excerpt(answer.results[0], answer, { length: 60 });
  assert.deepEqual(
    pieces.filter(({ marked }) => marked).map(({ text }) => text),
    ["Avatkaa", "kahvila"],
  );
});

test("the page that is landed on can mark what was found", async () => {
  const marks = await engine.marker("kunnassa");
  assert.ok(marks("Kuntien"));
  assert.ok(!marks("yö"));
});

test("nothing typed finds nothing", async () => {
  const { results, words, total } = await engine.search("  ?! ");
  assert.deepEqual([results, words, total], [[], [], 0]);
});

test("a search fetches few of the files", async () => {
  const names = [];
  const load = async (name) => {
    names.push(name);
    return read(name);
  };
  const fresh = await openEngine({ load, language: "fi" });
  await fresh.search("kunnassa");
  const { version, words } = await read("index.json");
  assert.ok(words.bounds.length > 1);
  assert.equal(names.filter((name) => name.startsWith(`${version}/words-`)).length, 1);
  assert.equal(names.length, new Set(names).size);
});

test("when the site was published anew the search goes on with the new index", async () => {
  const entry = await read("index.json");
  let isOld = true;
  let asked = 0;
  const load = async (name, fresh) => {
    if (name === "index.json") {
      asked += 1;
      isOld &&= !fresh;
      return isOld ? { ...entry, version: "gone" } : entry;
    }
    if (name.startsWith("gone/")) {
      throw new Error("404");
    }
    return read(name);
  };
  const waiting = await openEngine({ load, language: "fi" });
  // Several at once, as while somebody types.
  const answers = await Promise.all(["y", "yö", "yön"].map((query) => waiting.search(query)));
  assert.deepEqual(
    answers.map(({ results }) => results.map(({ id }) => id)),
    [[], ["yo"], ["yo"]],
  );
  assert.equal(asked, 2);
});

test("a file that cannot be fetched is an error, and is tried again the next time", async () => {
  let isBroken = true;
  const load = async (name) => {
    if (isBroken && name.includes("words-")) {
      throw new Error("no network");
    }
    return read(name);
  };
  const fragile = await openEngine({ load, language: "fi" });
  await assert.rejects(fragile.search("yö"), /no network/);
  isBroken = false;
  assert.equal((await fragile.search("yö")).results.length, 1);
});

test("an index of another language or of a later format is refused", async () => {
  await assert.rejects(openEngine({ load: read, language: "sv" }), /in fi, not sv/);
  const later = async () => ({ ...(await read("index.json")), format: 99 });
  await assert.rejects(openEngine({ load: later, language: "fi" }), /format 99/);
});

test("every word one slip away is thought of, and the word itself is not", () => {
  const found = edits("abc", "abcd");
  for (const word of ["ab", "bac", "abdc", "abd", "dabc", "aabc"]) {
    assert.ok(found.has(word), word);
  }
  assert.ok(!found.has("abc"));
});

test("a paradigm has its endings, knows what they begin with, and lists them", () => {
  // As tarjotin/search/endings.py writes it: "", n, ssa, ssani.
  const [paradigm, other] = paradigms({ nodes: ". .nAssaC .niA n_iA", paradigms: "B sD" });
  assert.deepEqual(paradigm.list.sort(), ["", "n", "ssa", "ssani"]);
  for (const ending of ["", "n", "ssa", "ssani"]) {
    assert.ok(paradigm.has(ending), ending);
  }
  for (const ending of ["s", "ss", "ssan", "nn", "ni"]) {
    assert.ok(!paradigm.has(ending), ending);
  }
  for (const beginning of ["", "s", "ssan", "n"]) {
    assert.ok(paradigm.begins(beginning), beginning);
  }
  assert.ok(!paradigm.begins("sn"));
  assert.equal(other.base, "s");
  assert.deepEqual(other.list, ["n i"]);
  assert.equal(paradigm.base, "");
});

test("a slip in a word typed without å, ä, ö is seen through", async () => {
  const { results, words } = await engine.search("sannossa");
  assert.equal(words[0].tier, "edit");
  assert.equal(results[0].id, "kuntalaki");
});
