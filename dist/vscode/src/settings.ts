// What the user set, and what of it the server is told. Nothing here needs
// VS Code, so that it is tested without.

/** The settings of the extension, as they stand under "citevet". */
export interface Settings {
  server?: { path?: string };
  checks?: Record<string, string>;
  config?: string;
  lists?: string[];
  flags?: string[];
}

/** What the server takes: see settings in internal/server/initialize.go. */
export interface ServerSettings {
  checks: Record<string, string>;
  config: string;
  lists: string[];
  flags: string[];
}

/**
 * Gives the settings as the server takes them. Paths begin at the first folder
 * that is open; ${workspaceFolder} stands for it.
 */
export function forServer(settings: Settings, folder: string | undefined): ServerSettings {
  return {
    checks: settings.checks ?? {},
    config: pathIn(settings.config ?? '', folder),
    lists: (settings.lists ?? []).map((name) => pathIn(name, folder)),
    flags: settings.flags ?? [],
  };
}

/** Gives a path from the folder; "", "none" and whole paths as they are. */
export function pathIn(name: string, folder: string | undefined): string {
  name = name.replaceAll('${workspaceFolder}', folder ?? '.');
  const isWhole = name === '' || name === 'none' || /^([/\\]|[A-Za-z]:)/.test(name);
  return isWhole || folder === undefined ? name : folder.replace(/[/\\]$/, '') + '/' + name;
}

/** The documents that the server reads, by language or by name. */
export const selector = [
  ...['asciidoc', 'bibtex', 'html', 'latex', 'markdown', 'org', 'plaintext', 'quarto', 'restructuredtext', 'rmd', 'tex', 'typst'].flatMap(
    (language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ],
  ),
  { scheme: 'file', pattern: '**/*.{adoc,bib,nbib,org,qmd,ris,rmd,Rmd,rst,tex,typ}' },
];
