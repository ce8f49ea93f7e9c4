// Asks Pagefind, through the script that it publishes, over HTTP as it wants it.
// Input, from stdin: {bundle, language, queries}. Output: {found: [[url, …], …]}.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

const { bundle, language, queries } = JSON.parse(await text(process.stdin));
const urls = new Map();
for (const name of await readdir(join(bundle, "fragment"))) {
  const plain = gunzipSync(await readFile(join(bundle, "fragment", name))).toString("utf-8");
  const { url } = JSON.parse(plain.slice(plain.indexOf("{")));
  urls.set(name.replace(/\.pf_fragment$/, ""), url.replace(/^\//, ""));
}

const server = createServer(async (request, response) => {
  try {
    response.end(await readFile(join(bundle, new URL(request.url, "http://x/").pathname)));
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}/`;

globalThis.document = {
  currentScript: null,
  querySelector: () => ({ getAttribute: () => language }),
};
// An origin of its own: Pagefind cuts off the one it is at, and node asks for whole addresses.
globalThis.window = { location: { origin: "http://page.example" } };
globalThis.location = globalThis.window.location;
const pagefind = await import(join(bundle, "pagefind.js"));
await pagefind.options({ basePath: base, baseUrl: "/" });
await pagefind.init(language);
const found = [];
for (const query of queries) {
  const { results } = await pagefind.search(query);
  found.push(results.map(({ id }) => decodeURIComponent(urls.get(id))));
}
process.stdout.write(JSON.stringify({ found }), () => process.exit());
