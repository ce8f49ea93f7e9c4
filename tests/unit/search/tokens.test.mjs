// The rules of words in the browser and in Python are the same: both answer the same cases.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";

import {
  folded,
  reduced,
  words,
} from "../../../plugins/tarjotin/site/theme/assets/tarjotin/search/tokens.js";

const read = async (name) => JSON.parse(await readFile(new URL(name, import.meta.url), "utf-8"));
const cases = await read("../../data/search/tokens.json");

test("the words of a text, and where they stand", () => {
  assert.ok(cases.words.length);
  for (const { text, words: expected } of cases.words) {
    assert.deepEqual(
      words(text).map((word) => [word.text, word.start, word.end]),
      expected,
      text,
    );
  }
});

test("a word without å, ä, ö and accents", () => {
  assert.ok(cases.folded.length);
  for (const [word, expected] of cases.folded) {
    assert.equal(folded(word), expected, word);
  }
});

test("a word without the endings that any word may carry", () => {
  const stages = JSON.parse(process.env.TARJOTIN_REDUCTIONS);
  for (const [language, listed] of Object.entries(cases.reduced)) {
    assert.ok(listed.length);
    for (const [word, expected] of listed) {
      assert.deepEqual(reduced(word, stages[language]), expected, word);
    }
  }
});
