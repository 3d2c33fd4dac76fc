// Starts `bcd lsp` for the YAML files of a workspace that has a bcd.yaml. Everything else is done by the server.
const {workspace, window, commands} = require("vscode");
const {LanguageClient} = require("vscode-languageclient/node");

let client;

async function start() {
  const settings = workspace.getConfiguration("bcd");
  const command = {command: settings.get("path"), args: [...settings.get("arguments"), "lsp"]};
  client = new LanguageClient("bcd", "bcd", command, {
    documentSelector: [{scheme: "file", language: "yaml"}],
  });
  try {
    await client.start();
  } catch (fault) {
    window.showErrorMessage(`bcd: ${fault.message} (bcd.path: ${command.command})`);
  }
}

exports.activate = async (context) => {
  context.subscriptions.push(commands.registerCommand("bcd.restart", async () => {
    await client?.stop();
    await start();
  }));
  await start();
};
exports.deactivate = () => client?.stop();
