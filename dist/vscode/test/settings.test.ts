import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forServer, pathIn, selector } from '../src/settings';

test('settings that are not set are empty', () => {
  assert.deepEqual(forServer({}, undefined), { checks: {}, config: '', lists: [], flags: [] });
});

test('settings are passed on, paths from the folder', () => {
  const settings = { checks: { year: 'off' }, config: 'my.yaml', lists: ['refs.bib', '${workspaceFolder}/b.bib'], flags: ['-style=apa7'] };
  assert.deepEqual(forServer(settings, '/home/me/'), {
    checks: { year: 'off' }, config: '/home/me/my.yaml', lists: ['/home/me/refs.bib', '/home/me//b.bib'], flags: ['-style=apa7'],
  });
});

test('paths', () => {
  const rows: [string, string | undefined, string][] = [
    ['', '/home/me', ''],
    ['none', '/home/me', 'none'],
    ['/a/b.bib', '/home/me', '/a/b.bib'],
    ['C:\\b.bib', 'C:\\me', 'C:\\b.bib'],
    ['b.bib', 'C:\\me', 'C:\\me/b.bib'],
    ['b.bib', undefined, 'b.bib'],
  ];
  for (const [name, folder, want] of rows) {
    assert.equal(pathIn(name, folder), want);
  }
});

test('documents of papers and of lists are read', () => {
  for (const language of ['markdown', 'latex', 'typst', 'bibtex']) {
    assert.ok(selector.some((s) => 'language' in s && s.language === language));
  }
});
