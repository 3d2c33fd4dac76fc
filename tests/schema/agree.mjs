// agree.mjs ROOT TOOLS: agree.py's question put to ajv, which reads the schemas, and to the package yaml, which reads the files.
// TOOLS/verdicts.jsonl is what bcd_mutate wrote, TOOLS/node_modules what npm installed. Exit 1 when a verdict differs.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [root, tools] = process.argv.slice(2);
const require = createRequire(join(tools, "x.js"));
const Ajv = require("ajv/dist/2020").default;
const YAML = require("yaml");

// strict: a keyword or a format that ajv does not know is a fault of the schema. These it may pass over.
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: false });
for (const keyword of ["enumDescriptions", "patternErrorMessage"]) ajv.addKeyword(keyword);

const schemas = new Map();
function validator(kind) {
  if (!schemas.has(kind)) schemas.set(kind, ajv.compile(JSON.parse(readFileSync(join(root, "schemas", `${kind}.json`), "utf8"))));
  return schemas.get(kind);
}

const counts = { "mutants right": 0, "mutants wrong": 0, "records right": 0, "records wrong": 0 };
let differ = 0;
for (const line of readFileSync(join(tools, "verdicts.jsonl"), "utf8").trim().split("\n")) {
  const told = JSON.parse(line);
  const mutant = told.file.startsWith("mutants/");
  const document = YAML.parseDocument(readFileSync(join(/^(mutants|cases)\//.test(told.file) ? tools : root, told.file), "utf8"), { version: "1.2", schema: "core" });
  const faults = document.errors.map((fault) => fault.message.split("\n")[0]);
  const validate = validator(told.kind);
  const valid = faults.length === 0 && validate(document.toJS());
  ++counts[`${mutant ? "mutants" : "records"} ${told.valid ? "right" : "wrong"}`];
  if (valid === told.valid) continue;
  ++differ;
  const about = faults.length ? faults.join("; ") : valid ? "valid" : ajv.errorsText(validate.errors);
  console.log(`${told.file} (${told.kind}; ${told.from}; ${told.how.join("; ")})\n  bcd: ${told.rules.join(" ") || "valid"}\n  ajv: ${about}`);
}
console.log("ajv:", Object.entries(counts).map(([what, count]) => `${count} ${what}`).join(", ") + `; ${differ} disagreements`);
process.exit(differ ? 1 : 0);
