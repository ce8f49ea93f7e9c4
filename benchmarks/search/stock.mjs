// Asks MkDocs' own search and Material's, through their own workers, as a browser does.
// Input, from stdin: {worker, kind: "mkdocs" | "material", language, documents: [form], queries}.
// Output: {found: [[form, …], …]}.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { text } from "node:stream/consumers";
import vm from "node:vm";

const { worker, kind, language, documents, queries, languages } = JSON.parse(
  await text(process.stdin),
);
const folder = dirname(worker);
const docs = documents.map((form) => ({ location: form, title: form, text: "" }));
const config = { lang: [language], separator: "[\\s\\-]+", pipeline: ["stopWordFilter"] };

let listener;
let answer;
const scope = {
  console: { log() {}, warn() {}, error: console.error },
  setTimeout,
  postMessage: (message) => answer?.(message),
  addEventListener: (_, given) => {
    listener = given;
  },
  importScripts: (...names) => {
    for (const name of names) {
      // lunr-languages stand beside Material's worker, and in a folder of their own for MkDocs'.
      const file = [resolve(folder, name), resolve(languages, name)].find((each) => {
        try {
          return readFileSync(each);
        } catch {
          return false;
        }
      });
      vm.runInContext(readFileSync(file, "utf-8"), context, { filename: file });
    }
  },
  XMLHttpRequest: class {
    addEventListener(_, done) {
      this.done = done;
    }
    open() {}
    send() {
      this.done.call({ responseText: JSON.stringify({ config: { lang: [language] }, docs }) });
    }
  },
};
scope.self = scope;
const context = vm.createContext(scope);
vm.runInContext(readFileSync(worker, "utf-8"), context, { filename: worker });

const tell = async (data, isAnswer) => {
  const told = new Promise((done) => {
    answer = (message) => isAnswer(message) && done(message);
  });
  await (listener ?? scope.onmessage)({ data });
  return told;
};

const found = [];
if (kind === "mkdocs") {
  await tell({ init: true }, (message) => message.allowSearch);
  for (const query of queries) {
    const { results } = await tell({ query }, (message) => message.results);
    found.push(results.map((each) => each.location));
  }
} else {
  const fields = { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1000000 } };
  await tell({ type: 0, data: { config: { ...config, fields }, docs, options: {} } }, () => true);
  for (const query of queries) {
    const { data } = await tell({ type: 2, data: query }, (message) => message.type === 3);
    found.push(data.items.map(([first]) => first.location));
  }
}
process.stdout.write(JSON.stringify({ found }));
