// What the dialog and the page of results say, without a browser. Run by test_engine.py.
import assert from "node:assert/strict";
import test from "node:test";

import {
  countOf,
  filled,
  hrefOf,
  kindOf,
  piecesOf,
  remembered,
  toldOf,
} from "../../../plugins/tarjotin/site/theme/assets/tarjotin/search/pieces.js";

const TEXTS = {
  none: "ei osumia",
  countOne: "1 osuma",
  countMany: "{n} osumaa",
  countMore: "vähintään {n} osumaa",
  meant: "tarkoititteko {words}",
  begun: "jatkakaa",
  relaxed: "pois: {words}",
  incomplete: "ei kaikkia",
  cut: "{n} sanaa",
  unquoted: "ilman merkkejä",
  kindMethod: "Menetelmät",
};

test("an address leads to the section and takes the words along", () => {
  assert.equal(hrefOf("../", "lait/kuntalaki/", {}), "../lait/kuntalaki/");
  assert.equal(
    hrefOf("../", "lait/kuntalaki/", { section: "s22", query: "yö & ilta" }),
    "../lait/kuntalaki/?h=y%C3%B6%20%26%20ilta#s22",
  );
  assert.equal(hrefOf("./", "sanasto/#kunta", { query: "kunta" }), "./sanasto/?h=kunta#kunta");
});

test("a text is cut at what is marked, and nothing of it is lost", () => {
  const pieces = piecesOf("Asukas ja kunta.", (word) => word === "kunta");
  assert.deepEqual(pieces, [
    { text: "Asukas ja ", marked: false },
    { text: "kunta", marked: true },
    { text: ".", marked: false },
  ]);
});

test("the count tells none, one, many, and at least so many", () => {
  assert.equal(countOf({ total: 0, more: false, results: [] }, TEXTS), "ei osumia");
  assert.equal(countOf({ total: 1, more: false, results: [1] }, TEXTS), "1 osuma");
  assert.equal(countOf({ total: 30, more: true, results: [1, 2] }, TEXTS), "30 osumaa");
  assert.equal(countOf({ total: 2, more: true, results: [1, 2] }, TEXTS), "vähintään 2 osumaa");
});

test("a word that is only begun has no count", () => {
  assert.equal(countOf({ total: 0, more: false, results: [], begun: "ku" }, TEXTS), "jatkakaa");
  assert.equal(countOf({ total: 1, more: false, results: [1], begun: "ku" }, TEXTS), "1 osuma");
});

const PLAIN = { meant: null, relaxed: null, isQuoted: false, read: null, total: 1 };

test("it is told what was understood otherwise, and what was left out", () => {
  assert.deepEqual(toldOf(PLAIN, TEXTS), []);
  assert.deepEqual(toldOf({ ...PLAIN, meant: "yö", relaxed: ["a", "b"], read: 30 }, TEXTS), [
    "tarkoititteko yö",
    "pois: a, b",
    "30 sanaa",
  ]);
});

test("where no page has all words but none is left out, that alone is told", () => {
  assert.deepEqual(toldOf({ ...PLAIN, relaxed: [] }, TEXTS), ["ei kaikkia"]);
});

test("who finds nothing with quotation marks is advised to do without", () => {
  assert.deepEqual(toldOf({ ...PLAIN, isQuoted: true, total: 0 }, TEXTS), ["ilman merkkejä"]);
  assert.deepEqual(toldOf({ ...PLAIN, isQuoted: true }, TEXTS), []);
});

test("a value that is not known keeps its place, and a kind without a name has none", () => {
  assert.equal(filled("{n} {x}", { n: 1 }), "1 {x}");
  assert.equal(kindOf("method", TEXTS), "Menetelmät");
  assert.equal(kindOf("other", TEXTS), "");
});

test("recent searches stand once each, the newest first", () => {
  assert.deepEqual(remembered(["b", "a"], " a "), ["a", "b"]);
  assert.deepEqual(remembered(["a"], "  "), ["a"]);
  assert.equal(remembered(["1", "2", "3", "4", "5"], "6").length, 5);
});
