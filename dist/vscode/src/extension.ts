// The extension: it starts the server and passes settings on. All else is done
// by the server and by VS Code.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { findServer, missing, thisMachine } from './server';
import { forServer, selector, ServerSettings, Settings } from './settings';

let client: LanguageClient | undefined;
let log: vscode.OutputChannel;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  log = vscode.window.createOutputChannel('citevet');
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('citevet.restart', restart),
    vscode.commands.registerCommand('citevet.showLog', () => log.show()),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('citevet.server.path')) {
        await restart();
      } else if (change.affectsConfiguration('citevet')) {
        await client?.sendNotification('workspace/didChangeConfiguration', { settings: current() });
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

function settings(): Settings {
  return vscode.workspace.getConfiguration().get<Settings>('citevet', {});
}

function current(): ServerSettings {
  return forServer(settings(), vscode.workspace.workspaceFolders?.[0]?.uri.fsPath);
}

async function start(): Promise<void> {
  const command = await findServer(settings().server?.path ?? '', thisMachine);
  if (command === undefined) {
    const how = 'How to Install It';
    if ((await vscode.window.showWarningMessage(missing, how)) === how) {
      await vscode.env.openExternal(vscode.Uri.parse('https://github.com/citevet/citevet/blob/main/docs/editors.md'));
    }
    return;
  }
  client = new LanguageClient('citevet', 'citevet', { ...command }, {
    documentSelector: selector,
    outputChannel: log,
    initializationOptions: current(),
  });
  try {
    await client.start();
  } catch (problem) {
    void vscode.window.showErrorMessage(`citevet: ${command.command} did not start: ${String(problem)}`);
  }
}

async function restart(): Promise<void> {
  const old = client;
  client = undefined;
  await old?.stop().catch(() => undefined); // one that never started can't be stopped
  await start();
}
