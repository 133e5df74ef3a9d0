// Opens pages in Chromium and says what happened: JSON jobs on stdin, JSON answers on stdout.
//
// node browser.mjs CHROMIUM <jobs.json
// A job: {page: path, pdf?: path to print to, judge?: whether axe-core looks at it, mermaid?: text}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const views = ["light", "dark"].flatMap((scheme) => [1280, 375].map((width) => [scheme, width]));

// Every text of the page, hidden or not, but for style sheets.
function texts() {
  const found = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest("style, script, head")) found.push(walker.currentNode.data);
  return found.join("\n");
}

async function opened(job) {
  const address = pathToFileURL(job.page).href;
  const context = await browser.newContext();
  const answer = { console: [], requests: [] };
  context.on("request", (request) => request.url() === address || answer.requests.push(request.url()));
  const page = await context.newPage();
  page.on("console", (message) => answer.console.push(message.text()));
  page.on("pageerror", (error) => answer.console.push(error.message));
  await page.goto(address);
  answer.title = await page.title();
  answer.text = await page.evaluate(texts);
  if (job.pdf) await page.pdf({ path: job.pdf, format: "A4" });
  await context.close();
  if (job.judge) answer.views = await judged(address);
  return answer;
}

async function judged(address) {
  const answers = [];
  for (const [scheme, width] of views) {
    const context = await browser.newContext({
      bypassCSP: true, // the page's own policy forbids the script that looks at it
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    await page.addScriptTag({ content: axe });
    const { violations, passes } = await page.evaluate(() => window.axe.run());
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    answers.push({ scheme, width, overflow, ink, violations: found, passed: passes.length });
    await context.close();
  }
  return answers;
}

// What Mermaid's own parser finds in a flowchart, its entities decoded as Mermaid decodes them.
async function parsed(job) {
  const page = await withMermaid();
  return page.evaluate(async (text) => {
    const { db } = await window.mermaid.mermaidAPI.getDiagramFromText(text);
    const plain = (label) => label.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code));
    return {
      claims: Object.fromEntries([...db.getVertices()].map(([id, vertex]) => [id, plain(vertex.text)])),
      replies: db.getEdges().map(({ start, end }) => [start, end]),
      sides: db.getSubGraphs().map(({ title }) => plain(title)),
    };
  }, job.mermaid);
}

async function withMermaid() {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  if (context.pages().length) return context.pages()[0];
  const page = await context.newPage();
  await page.addScriptTag({ content: readFileSync(require.resolve("mermaid/dist/mermaid.min.js"), "utf8") });
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false, maxTextSize: 1e7, maxEdges: 5000 }));
  return page;
}

const [executablePath] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: quiet });
const answers = [];
for (const job of JSON.parse(readFileSync(0, "utf8"))) answers.push(await (job.mermaid ? parsed : opened)(job));
await browser.close();
process.stdout.write(JSON.stringify(answers));
