// Runs the chooser of the page over cases from a file and prints what comes of each.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [script, file] = process.argv.slice(2);
const { choose, readAnswers } = await import(pathToFileURL(script).href);
const cases = JSON.parse(readFileSync(file, "utf-8"));
const found = cases.map(({ rules, methods, given }) => {
  const answers = readAnswers(rules, given);
  return { answers, choice: choose(rules, methods, answers) };
});
process.stdout.write(JSON.stringify(found));
