/**
 * Lets Lighthouse look at pages as on a middling phone: `node audit.mjs <debugging port of a Chromium> <url>…`. Writes one line of JSON for each:
 * `{ "url", "scores": { "performance": 0–100, … }, "findings": ["category: what", …] }`. A finding is an audit without full marks.
 */
import lighthouse from 'lighthouse';

const [port, ...urls] = process.argv.slice(2);
const onlyCategories = ['performance', 'accessibility', 'best-practices'];
const percent = (score) => Math.round((score ?? 0) * 100);

for (const url of urls) {
  const { lhr } = await lighthouse(url, {
    ...{ port: Number(port), output: 'json', logLevel: 'error' },
    onlyCategories,
  });
  const categories = Object.entries(lhr.categories);
  const scores = Object.fromEntries(categories.map(([name, { score }]) => [name, percent(score)]));
  const findings = categories.flatMap(([name, { auditRefs }]) =>
    auditRefs
      .filter(({ weight, id }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${lhr.audits[id].title} (${percent(lhr.audits[id].score)})`),
  );
  console.log(JSON.stringify({ url, scores, findings }));
}
