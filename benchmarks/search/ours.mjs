// Asks our engine many queries.
// Input, from stdin: {index, language, runs: [{queries, options, fresh, places}]}; `fresh` opens the
// engine anew for each query, `places` asks for kind:id#section where else ids are given.
// Output: {runs: [{found: [[id, …], …], milliseconds: […], fetched: [[name, …], …]}]}.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";

import { openEngine } from "../../plugins/tarjotin/site/theme/assets/tarjotin/search/engine.js";

const { index, language, runs } = JSON.parse(await text(process.stdin));
const loaded = [];

async function load(name) {
  loaded.push(name);
  return JSON.parse(await readFile(join(index, name), "utf-8"));
}

let engine = await openEngine({ load, language });
const answers = [];
for (const { queries, options, fresh, places } of runs) {
  const given = {
    ...options,
    limit: options.limit ?? Infinity,
    tiers: options.tiers ? new Set(options.tiers) : undefined,
    kinds: options.kinds ? new Set(options.kinds) : undefined,
  };
  const found = [];
  const milliseconds = [];
  const fetched = [];
  for (const query of queries) {
    if (fresh) {
      // As a reader meets it: nothing is there yet.
      loaded.length = 0;
      engine = await openEngine({ load, language });
    }
    const start = performance.now();
    const answer = await engine.search(query, given);
    milliseconds.push(performance.now() - start);
    found.push(
      answer.results.map((result) =>
        places ? `${result.kind}:${result.id}#${result.section?.id ?? ""}` : result.id,
      ),
    );
    if (fresh) {
      fetched.push([...loaded]);
    }
  }
  answers.push({ found, milliseconds, fetched });
}
process.stdout.write(JSON.stringify({ runs: answers }));
