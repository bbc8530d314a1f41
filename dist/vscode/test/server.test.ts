// The server, found and started as the extension does it, with settings as the
// extension makes them. CITEVET_LSP is the program.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection, DidChangeConfigurationNotification, DidOpenTextDocumentNotification, Diagnostic, ExitNotification, HoverRequest,
  InitializedNotification, InitializeRequest, ProtocolConnection, PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { findServer, thisMachine } from '../src/server';
import { forServer, Settings } from '../src/settings';

const program = process.env.CITEVET_LSP;
const paper = '---\nbibliography: refs.bib\n---\n\nSee (Okafor 2018) and (Varga 2021).\n';
const list = '@book{okafor2019, author = {Okafor, Ada}, title = {Rings}, year = 2019, publisher = {Quay}}\n';

test('the server is found by its setting, on the path, and by the command', async () => {
  const machine = (...files: string[]) => ({ path: '/usr/bin:/opt/bin', windows: false, canRun: async (file: string) => files.includes(file) });
  assert.deepEqual(await findServer('/my/lsp', machine()), { command: '/my/lsp', args: [] });
  assert.deepEqual(await findServer('', machine('/opt/bin/citevet-lsp', '/usr/bin/citevet')), { command: '/opt/bin/citevet-lsp', args: [] });
  assert.deepEqual(await findServer('', machine('/opt/bin/citevet')), { command: '/opt/bin/citevet', args: ['lsp'] });
  assert.equal(await findServer('', machine()), undefined);
});

/** A session with the server over a folder. */
class Session {
  private readonly found = new Map<string, Diagnostic[]>();
  private wake: () => void = () => undefined;

  private constructor(readonly connection: ProtocolConnection, readonly folder: string) {
    connection.onNotification(PublishDiagnosticsNotification.type, (p) => {
      this.found.set(p.uri, p.diagnostics);
      this.wake();
    });
  }

  static async open(settings: Settings, text: string): Promise<Session> {
    const command = await findServer(program ?? '', thisMachine);
    assert.ok(command, 'CITEVET_LSP is not set');
    const child = spawn(command.command, command.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const folder = mkdtempSync(join(tmpdir(), 'citevet-'));
    writeFileSync(join(folder, 'paper.md'), text);
    writeFileSync(join(folder, 'refs.bib'), list);
    const session = new Session(connection, folder);
    const uri = pathToFileURL(folder).toString();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'paper' }], capabilities: {},
      initializationOptions: forServer(settings, folder),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: session.uri('paper.md'), languageId: 'markdown', version: 1, text },
    });
    return session;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).toString();
  }

  /** Waits until the checks that have a finding are these. */
  async checks(want: string[]): Promise<void> {
    const now = () => (this.found.get(this.uri('paper.md')) ?? [{ code: 'nothing came' } as Diagnostic]).map((d) => String(d.code));
    for (const end = Date.now() + 20_000; Date.now() < end && now().join() !== want.join(); ) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, 100);
      });
    }
    assert.deepEqual(now(), want);
  }

  async end(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    this.connection.dispose();
    rmSync(this.folder, { recursive: true });
  }
}

test('findings and hovers come', async () => {
  const session = await Session.open({}, paper);
  await session.checks(['year', 'missing']);
  const hover = await session.connection.sendRequest(HoverRequest.type, { textDocument: { uri: session.uri('paper.md') }, position: { line: 4, character: 6 } });
  assert.match(JSON.stringify(hover), /Right would be.*Okafor 2019/);
  await session.end();
});

test('settings of checks count, and count again when they change', async () => {
  const session = await Session.open({ checks: { year: 'off' } }, paper);
  await session.checks(['missing']);
  await session.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: forServer({ checks: { missing: 'off' } }, session.folder),
  });
  await session.checks(['year']);
  await session.end();
});

test('a configuration and lists are found from the folder', async () => {
  const session = await Session.open({}, paper);
  writeFileSync(join(session.folder, 'my.yaml'), 'checks: {missing: off}\n');
  writeFileSync(join(session.folder, 'other.bib'), list.replaceAll('2019', '2018'));
  await session.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: forServer({ config: 'my.yaml', lists: ['other.bib'] }, session.folder),
  });
  await session.checks([]);
  await session.end();
});
