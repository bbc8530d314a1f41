// Finding the server.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A program with its arguments. */
export interface Command {
  command: string;
  args: string[];
}

/** What a machine has: its search path and whether a file can be run. */
export interface Machine {
  path: string;
  windows: boolean;
  canRun(file: string): Promise<boolean>;
}

export const thisMachine: Machine = {
  path: process.env.PATH ?? '',
  windows: process.platform === 'win32',
  canRun: (file) => access(file, constants.X_OK).then(() => true, () => false),
};

/**
 * Gives the command that starts the server: the one that the user named, else
 * citevet-lsp from the search path, else citevet, which finds what is beside it.
 * It is undefined where there is none.
 */
export async function findServer(named: string, machine: Machine): Promise<Command | undefined> {
  if (named !== '') {
    return { command: named, args: [] };
  }
  const candidates: [string, string[]][] = [['citevet-lsp', []], ['citevet', ['lsp']]];
  for (const [name, args] of candidates) {
    const file = name + (machine.windows ? '.exe' : '');
    for (const folder of machine.path.split(machine.windows ? ';' : delimiter).filter((f) => f !== '')) {
      const command = join(folder, file);
      if (await machine.canRun(command)) {
        return { command, args };
      }
    }
  }
  return undefined;
}

/** What to tell who has no server. */
export const missing = 'citevet: the program citevet-lsp is not on PATH. Install it, or name it in the setting citevet.server.path.';
