// language_server.mjs ROOT TOOLS BCD: drives yaml-language-server, which is what VS Code's YAML extension, Neovim and Emacs run,
// as an editor would. In a folder with what `bcd schema --all` writes, under the settings `bcd schema --vscode` prints, it opens
//   every sound record of the repository and every sound mutant: it must say nothing;
//   every one in which bcd finds a fault of shape: it must say something (but of a file without any content it never does);
//   one record that names its schema in a comment: the same;
// and asks what it shows when one points at a key, and what it offers for a value. Exit 1 when something is amiss.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [root, tools, bcd] = process.argv.slice(2);
const workspace = mkdtempSync(join(tmpdir(), "bcd-editor-"));
const uri = (path) => pathToFileURL(path).href;

// ---- the language server protocol over stdio

const server = spawn("node", [join(tools, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const waiting = new Map(), published = new Map();
let last = 0, settings = {};
function send(message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
const notify = (method, params) => send({ method, params });
function ask(method, params) {
  send({ id: ++last, method, params });
  return new Promise((resolve) => waiting.set(last, resolve));
}
function receive(message) {
  if (message.method === "textDocument/publishDiagnostics") published.get(message.params.uri)?.(message.params.diagnostics);
  else if (message.method === "workspace/configuration") send({ id: message.id, result: message.params.items.map(({ section }) => settings[section] ?? null) });
  else if (message.method && message.id !== undefined) send({ id: message.id, result: null });
  else if (waiting.has(message.id)) waiting.get(message.id)(message.result);
}
let bytes = Buffer.alloc(0);
server.stdout.on("data", (more) => {
  bytes = Buffer.concat([bytes, more]);
  for (;;) {
    const head = bytes.indexOf("\r\n\r\n");
    if (head < 0) return;
    const size = Number(/Content-Length: (\d+)/.exec(bytes.subarray(0, head))[1]);
    if (bytes.length < head + 4 + size) return;
    receive(JSON.parse(bytes.subarray(head + 4, head + 4 + size)));
    bytes = bytes.subarray(head + 4 + size);
  }
});

// What the server says of a text, were it the file at this path of the workspace.
async function open(path, text) {
  const document = uri(join(workspace, path));
  const said = new Promise((resolve) => published.set(document, resolve));
  notify("textDocument/didOpen", { textDocument: { uri: document, languageId: "yaml", version: 1, text } });
  const diagnostics = await said;
  published.delete(document);
  return { diagnostics, document, close: () => notify("textDocument/didClose", { textDocument: { uri: document } }) };
}

// ---- the settings of the editor

execFileSync(bcd, ["-C", workspace, "schema", "--all", "-o", ".schemas"]);
const { "yaml.schemas": schemas } = JSON.parse(execFileSync(bcd, ["schema", "--vscode"]));
settings = { yaml: { schemas, schemaStore: { enable: false }, validate: true, hover: true, completion: true } };
const told = readFileSync(join(tools, "verdicts.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line));

await ask("initialize", { processId: process.pid, rootUri: uri(workspace), workspaceFolders: [{ uri: uri(workspace), name: "bcd" }], capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { hover: { contentFormat: ["markdown"] } } } });
notify("initialized", {});
notify("workspace/didChangeConfiguration", { settings });
await new Promise((resolve) => setTimeout(resolve, 1000));

// ---- what it says

let amiss = 0;
const counts = { sound: 0, faulty: 0, silent: 0, loud: 0, empty: 0 };
let number = 0;
// A path that the settings give to the kind: "7/meetings/2026/a.yaml", "8/bcd.yaml".
const place = (kind) => `${++number}/${schemas[`.schemas/${kind}.json`].replace("**", "2026").replace("*", "a")}`;
// The server waits a while before it looks at a file: many are opened at a time.
for (let begin = 0; begin < told.length; begin += 100)
  await Promise.all(told.slice(begin, begin + 100).map(async (one) => {
    const text = readFileSync(join(/^(mutants|cases)\//.test(one.file) ? tools : root, one.file), "utf8");
    if (text.split("\n").every((line) => /^\s*(#.*)?$/.test(line))) return ++counts.empty;
    const { diagnostics, close } = await open(place(one.kind), text);
    close();
    ++counts[one.valid ? "sound" : "faulty"];
    if (one.valid === (diagnostics.length === 0)) return;
    ++counts[one.valid ? "loud" : "silent"];
    ++amiss;
    console.log(`${one.file} (${one.kind})\n  bcd: ${one.rules.join(" ") || "valid"}\n  language server: ${diagnostics.map(({ message }) => message).join("; ") || "nothing"}`);
  }));
console.log(`yaml-language-server: ${counts.sound} sound files, ${counts.loud} of them wrongly marked; ${counts.faulty} with a fault of shape, ${counts.silent} of them passed over; ${counts.empty} without content left out`);

function check(what, holds, shown) {
  if (holds) return;
  ++amiss;
  console.log(`${what}: ${JSON.stringify(shown)}`);
}
const meeting = "body: committee\nkind: regular\nperiod: 2026-Q1\nstatus: held\ndate: 2026-02-30\n";
const named = await open("elsewhere/x.yaml", `# yaml-language-server: $schema=../.schemas/meeting.json\n${meeting}`);
check("a schema named in a comment", named.diagnostics.length === 1 && named.diagnostics[0].message.includes("cần ngày dạng 2026-03-25 / needs a date like 2026-03-25"), named.diagnostics);
const hover = await ask("textDocument/hover", { textDocument: { uri: named.document }, position: { line: 4, character: 2 } });
check("what is shown of a word", /held.*đã họp \/ held/.test(hover?.contents?.value ?? ""), hover);
const date = await ask("textDocument/hover", { textDocument: { uri: named.document }, position: { line: 5, character: 2 } });
check("what is shown of a key", /Ngày họp[^]*Day of the meeting[^]*2026\\?-03\\?-25/.test(date?.contents?.value ?? ""), date);
const typed = await open("meetings/x.yaml", "body: committee\nkind: \n");
const offered = await ask("textDocument/completion", { textDocument: { uri: typed.document }, position: { line: 1, character: 6 } });
check("what is offered for a word", ["regular", "extraordinary", "plenary"].every((word) => offered.items.some(({ label }) => label === word)), offered);
const keys = await ask("textDocument/completion", { textDocument: { uri: typed.document }, position: { line: 2, character: 0 } });
check("what keys are offered", ["period", "status", "conclusion"].every((key) => keys.items.some(({ label }) => label === key)), keys.items.map(({ label }) => label));
console.log(amiss ? `${amiss} amiss` : "pointing at a key tells it in both languages; words and keys are offered");
server.kill();
rmSync(workspace, { recursive: true });
process.exit(amiss ? 1 : 0);
