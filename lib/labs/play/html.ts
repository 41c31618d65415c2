/** A lab's document as one HTML file: pictures inside, no script, nothing from elsewhere; made to be printed, too. */
import type { DocumentStep, DocumentTask, LabDocument, Picture } from "./document";
import { htmlText } from "./html-text";
import type { Span } from "./sentences";

/** In: the document; the pictures' bytes by their files. Throws where one is missing. */
export function htmlOf(document: LabDocument, pictures: ReadonlyMap<string, Uint8Array>): string {
  const { title, language, summary, facts, brief, tasks, explain } = document;
  const drawn = (picture: Picture) => figure(picture, pictures);
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<header>
<h1>${htmlText(title)}</h1>
<p class="summary">${htmlText(summary)}</p>
<dl>
${facts.map(({ name, value }) => `<div><dt>${htmlText(name)}</dt><dd>${htmlText(value)}</dd></div>`).join("\n")}
</dl>
</header>
<section>
<h2>The task</h2>
<p>${htmlText(brief)}</p>
</section>
<nav aria-label="Contents">
<ol>
${tasks.map((task, index) => `<li><a href="#task-${index + 1}">${htmlText(task.title)}</a></li>`).join("\n")}
</ol>
</nav>
${tasks.map((task, index) => section(task, index + 1, drawn)).join("\n")}
<section>
<h2>Afterwards</h2>
<p>${htmlText(explain)}</p>
</section>
</main>
</body>
</html>
`;
}

type Drawn = (picture: Picture) => string;

const section = ({ title, goal, steps, result }: DocumentTask, index: number, drawn: Drawn) =>
  `<section id="task-${index}">
<h2>${htmlText(title)}</h2>
<p class="goal">${htmlText(goal)}</p>
<ol class="steps" start="${steps[0]?.number ?? 1}">
${steps.map((step) => item(step, drawn)).join("\n")}
</ol>
${result ? drawn(result) : ""}
</section>`;

function item({ number, sentence, why, block, choices = [], pictures }: DocumentStep, drawn: Drawn): string {
  const told = sentence.map(span).join("");
  const reason = why === undefined ? [] : [`<span class="why">${htmlText(why)}</span>`];
  const parts = [
    // A sentence that ends with a colon is followed by what it announces.
    ...(block === undefined
      ? [`<p>${[told, ...reason].join(" ")}</p>`]
      : [`<p>${told}</p>`, `<pre><code>${htmlText(block)}</code></pre>`, ...reason.map((text) => `<p>${text}</p>`)]),
    ...(choices.length === 0 ? [] : [`<ul>${choices.map((choice) => `<li>${htmlText(choice)}</li>`).join("")}</ul>`]),
    ...pictures.map(drawn),
  ];
  return `<li id="step-${number}">\n${parts.join("\n")}\n</li>`;
}

function span({ text, as }: Span): string {
  if (as === "name") return `<b>${htmlText(text)}</b>`;
  return as === "typed" ? `<code>${htmlText(text)}</code>` : htmlText(text);
}

function figure({ file, alt, width, height }: Picture, pictures: ReadonlyMap<string, Uint8Array>): string {
  const bytes = pictures.get(file);
  if (!bytes) throw new Error(`The document names the picture ${file}, and there is none.`);
  const data = Buffer.from(bytes).toString("base64");
  return `<figure><img src="data:image/png;base64,${data}" alt="${htmlText(alt)}" width="${width}" height="${height}"></figure>`;
}

const style = `:root { color-scheme: light; --ink: #16191f; --quiet: #545b64; --line: #d5dbdb; --mark: #b0360b; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.55 "Open Sans", system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.summary { font-size: 1.1rem; margin: 0 0 1rem; }
dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; }
dt { font-size: .85rem; color: var(--quiet); }
dd { margin: 0; font-weight: 600; }
.goal, .why { color: var(--quiet); }
nav ol { padding-left: 1.5rem; }
a { color: #0b5cad; }
.steps { padding-left: 2.25rem; }
.steps > li { margin: 0 0 1.75rem; }
.steps > li::marker { font-weight: 700; color: var(--mark); }
.steps > li > p { margin: 0 0 .5rem; }
code { font: .92em ui-monospace, "Cascadia Mono", Menlo, monospace; background: #f2f3f3; padding: .05em .3em; border-radius: 3px; overflow-wrap: anywhere; }
pre { background: #f2f3f3; border-radius: 6px; padding: .75rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { padding: 0; }
figure { margin: .5rem 0 0; }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; }
@page { size: A4; margin: 16mm 14mm 18mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  .steps > li { break-inside: avoid; }
  figure { break-inside: avoid; }
  img { max-height: 165mm; width: auto; }
  a { color: inherit; }
}`;
