// How good the shortlists are on collections of judged requests: nDCG@10 over all, by language, and the five
// other languages as a share of English, each with a 95 % interval (bootstrap over requests, always the same).
//   node bench/quality.mjs [--program LIGHTFOOT] [--offers FILE] [FOLDER …]    default: ../shared/collection
// A folder holds requests.jsonl, qrels_offers.tsv (request, offer, grade) and offers.jsonl, which may be missing
// in all but the first. Gains are 2^grade - 1, a pair that was not judged counts as 0, a request without an
// answer too. Baselines are those that the folder's README.md states. With few requests the intervals are wide:
// read them, not the third digit.

import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const samples = 4000;

// Mulberry32: small, even, the same everywhere.
function random(seed) {
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const gain = (grades) =>
    grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

function ndcg(ranked, judged) {
  const best = gain([...judged.values()].sort((a, b) => b - a));
  return best ? gain(ranked.map((offer) => judged.get(offer) ?? 0)) / best : 0;
}

// The interval of `figure` over resampled groups: each group is resampled by itself.
function interval(groups, figure) {
  const next = random(1540);
  const again = (group) => group.map(() => group[Math.floor(next() * group.length)]);
  const found = Array.from({length: samples}, () => figure(groups.map(again))).sort((a, b) => a - b);
  return [found[Math.floor(samples * 0.025)], found[Math.ceil(samples * 0.975) - 1]];
}

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim());

function judgements(file) {
  const judged = new Map();
  for (const line of lines(file)) {
    const [request, offer, grade] = line.split('\t');
    if (!/^\d+$/.test(grade ?? '')) throw new Error(`${file}: "${line}" is not request, offer, grade`);
    if (!judged.has(request)) judged.set(request, new Map());
    judged.get(request).set(offer, Number(grade));
  }
  return judged;
}

function run(program, requests, offers) {
  const answered = new Map();
  const out = execFileSync(program, ['evaluate', '--requests', requests, '--offers', offers, '--tag', 'lightfoot'],
                           {encoding: 'utf8', maxBuffer: 1 << 28});
  for (const line of out.split('\n').filter(Boolean)) {
    const [request, , offer] = line.split(' ');
    if (!answered.has(request)) answered.set(request, []);
    answered.get(request).push(offer);
  }
  return answered;
}

const row = (name, count, value, [low, high], digits) => console.log(
    `  ${name.padEnd(24)} ${String(count).padStart(4)}   ${value.toFixed(digits).padStart(6)}   ` +
    `${low.toFixed(digits)} – ${high.toFixed(digits)}`);

function baselines(folder) {
  const file = join(folder, 'README.md');
  const words = existsSync(file) ? readFileSync(file, 'utf8').replace(/\s+/g, ' ') : '';
  return words.match(/Baselines[^:]*: offers, (.*?);/)?.[1] ?? 'none stated';
}

function measure(program, folder, offers) {
  const requests = join(folder, 'requests.jsonl');
  const judged = judgements(join(folder, 'qrels_offers.tsv'));
  const answered = run(program, requests, offers);
  const scores = new Map(languages.map((language) => [language, []]));
  for (const line of lines(requests)) {
    const {id, lang} = JSON.parse(line);
    if (judged.has(id) && scores.has(lang)) scores.get(lang).push(ndcg(answered.get(id) ?? [], judged.get(id)));
  }
  const groups = languages.map((language) => scores.get(language)).filter((group) => group.length);
  const all = groups.flat();
  console.log(`${folder}: ${all.length} judged requests; nDCG@10, 95 % interval`);
  row('all', all.length, mean(all), interval([all], ([one]) => mean(one)), 3);
  for (const language of languages) {
    const own = scores.get(language);
    if (own.length) row(language, own.length, mean(own), interval([own], ([one]) => mean(one)), 3);
  }
  const english = scores.get('en'), others = languages.filter((one) => one !== 'en').flatMap((one) => scores.get(one));
  if (english.length && others.length) {
    const share = ([theirs, en]) => 100 * mean(theirs) / mean(en);
    row('the other five, % of en', others.length, share([others, english]), interval([others, english], share), 1);
  }
  console.log(`  baselines of the collection (nDCG@10): ${baselines(folder)}`);
}

const {values, positionals} = parseArgs(
    {options: {program: {type: 'string'}, offers: {type: 'string'}}, allowPositionals: true});
const folders = positionals.length ? positionals : ['../shared/collection'];
const first = values.offers ?? join(folders[0], 'offers.jsonl');
for (const folder of folders) {
  const own = join(folder, 'offers.jsonl');
  measure(values.program ?? 'build/release/lightfoot', folder, existsSync(own) ? own : first);
}
