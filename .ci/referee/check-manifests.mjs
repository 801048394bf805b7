// Checks what package managers read of a release: node check-manifests.mjs SUMS DIRECTORY JBANG-CATALOGUE
// Every archive of SUMS has to be in the formula or the manifest, with its own digest beside its address.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [sums, directory, catalogue] = process.argv.slice(2);
const releases = 'https://github.com/coditect-ai/milepost/releases/download/';
const expected = Object.fromEntries(
  readFileSync(sums, 'utf8').trim().split('\n').map((line) => line.split('  ')).map(([digest, name]) => [`${releases}v1.2.3/${name}`, digest]),
);

const formula = readFileSync(join(directory, 'milepost.rb'), 'utf8');
const found = Object.fromEntries([...formula.matchAll(/url "([^"]+)"\s+sha256 "([0-9a-f]{64})"/g)].map(([, url, digest]) => [url, digest]));

const manifest = JSON.parse(readFileSync(join(directory, 'milepost.json'), 'utf8'));
assert.deepEqual(Object.keys(manifest), ['version', 'description', 'homepage', 'license', 'architecture', 'bin']);
assert.equal(manifest.version, '1.2.3');
assert.equal(manifest.bin, 'bin\\milepost.cmd');
const windows = manifest.architecture['64bit'];
assert.equal(windows.extract_dir, windows.url.replace(/.*\//, '').replace('.zip', ''));
assert.deepEqual({ ...found, [windows.url]: windows.hash }, expected);

const { aliases } = JSON.parse(readFileSync(catalogue, 'utf8'));
assert.deepEqual(Object.keys(aliases), ['milepost']);
assert.match(aliases.milepost['script-ref'], new RegExp(`^${releases}v([^/]+)/milepost-\\1-all\\.jar$`));
console.log('3 files, 0 violations');
