/** A lab's document as Markdown (CommonMark), with its pictures beside it. */
import type { DocumentStep, LabDocument, Picture } from "./document";
import type { Span } from "./sentences";

export function markdownOf({ title, summary, facts, brief, tasks, explain }: LabDocument): string {
  const parts = [
    `# ${escaped(title)}`,
    escaped(summary),
    facts.map(({ name, value }) => `* ${escaped(name)}: ${escaped(value)}`).join("\n"),
    "## The task",
    escaped(brief),
    ...tasks.flatMap((task) => [
      `## ${escaped(task.title)}`,
      `*${escaped(task.goal)}*`,
      ...task.steps.map(stepOf),
      ...(task.result ? [imageOf(task.result)] : []),
    ]),
    "## Afterwards",
    escaped(explain),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A list item: what belongs to a step is indented below it, so that the numbers go on. */
function stepOf({ number, sentence, why, block, choices = [], pictures }: DocumentStep): string {
  const told = sentence.map(spanOf).join("");
  const reason = why === undefined ? [] : [escaped(why)];
  const inner = [
    // A sentence that ends with a colon is followed by what it announces.
    ...(block === undefined ? [[told, ...reason].join(" ")] : [told, fenced(block), ...reason]),
    ...(choices.length === 0 ? [] : [choices.map((choice) => `* ${escaped(choice)}`).join("\n")]),
    ...pictures.map(imageOf),
  ].join("\n\n");
  const mark = `${number}. `;
  const indent = " ".repeat(mark.length);
  return mark + inner.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}

const imageOf = ({ file, alt }: Picture) => `![${escaped(alt)}](${file})`;

function spanOf({ text, as }: Span): string {
  if (as === "name") return `**${escaped(text)}**`;
  return as === "typed" ? code(text) : escaped(text);
}

/** With as many back-ticks as the text needs. */
function code(text: string): string {
  const fence = fenceFor(text, 1);
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}

function fenced(text: string): string {
  const fence = fenceFor(text, 3);
  return `${fence}\n${text}\n${fence}`;
}

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  return "`".repeat(longest >= least ? longest + 1 : least);
}

/** Text that Markdown must not read as its own. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`)
    .replaceAll("\n", " ")
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/, String.raw`$1\$2`);
