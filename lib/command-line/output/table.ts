/** `--output table`: boxes, one within the other. Source: AWS CLI User Guide, "Table output format". */
import { pythonText } from "../python-text";
import { isRecord } from "../shorthand";
import { byCode } from "./text";

interface Section {
  title: string;
  indent: number;
  headers: string[];
  rows: string[][];
}

/** In: the answer; its title, which is the operation's name; columns of the window. Empty where there is nothing. */
export function tableOutput(value: unknown, title: string, columns: number): string {
  const sections: Section[] = [];
  build(sections, title, value, 0);
  if (sections.length === 0) return "";
  // What is wider than the window is turned: one line for each value.
  const shown = widthOf(sections) > columns ? sections.map(turned) : sections;
  const width = widthOf(shown);
  return `${"-".repeat(width)}\n${shown.map((section) => rendered(section, width)).join("")}`;
}

const isEmpty = (value: unknown) =>
  !value || (Array.isArray(value) && value.length === 0) || (isRecord(value) && Object.keys(value).length === 0);
const isNested = (value: unknown) => Array.isArray(value) || isRecord(value);

function build(sections: Section[], title: string | undefined, value: unknown, indent: number) {
  if (isEmpty(value)) return;
  if (title !== undefined) sections.push({ title, indent, headers: [], rows: [] });
  if (isRecord(value)) buildRecord(sections, value, indent);
  else if (Array.isArray(value) && isRecord(value[0])) buildRecords(sections, value, indent, title ?? "");
  else if (Array.isArray(value))
    for (const item of value) {
      if (!Array.isArray(item)) rowsOf(sections).push([pythonText(item)]);
      else if (item.every((one) => !isNested(one))) rowsOf(sections).push(item.map(pythonText));
      else build(sections, undefined, item, indent);
    }
  // A text or a number has a title and nothing below it.
}

function rowsOf(sections: Section[]): string[][] {
  const last = sections.at(-1) ?? { title: "", indent: 0, headers: [], rows: [] };
  if (sections.length === 0) sections.push(last);
  return last.rows;
}

function keysOf(records: readonly Record<string, unknown>[]) {
  const keys = (nested: boolean) =>
    [...new Set(records.flatMap((one) => Object.keys(one).filter((key) => isNested(one[key]) === nested)))].sort(
      byCode,
    );
  return { headers: keys(false), more: keys(true) };
}

function buildRecord(sections: Section[], record: Record<string, unknown>, indent: number) {
  const { headers, more } = keysOf([record]);
  const section = sections.at(-1);
  const [only] = headers;
  if (headers.length === 1 && only !== undefined) section?.rows.push([only, pythonText(record[only])]);
  else if (headers.length > 0) {
    if (section) section.headers = headers;
    section?.rows.push(headers.map((key) => pythonText(record[key])));
  }
  for (const key of more) build(sections, key, record[key], indent + 1);
}

function buildRecords(sections: Section[], list: readonly unknown[], indent: number, title: string) {
  const records = list.filter(isRecord);
  const { headers, more } = keysOf(records);
  records.forEach((record, at) => {
    if (at > 0 && more.length > 0) sections.push({ title, indent, headers: [], rows: [] });
    const section = sections.at(-1);
    if (section && (at === 0 || more.length > 0)) section.headers = headers;
    section?.rows.push(headers.map((key) => (Object.hasOwn(record, key) ? pythonText(record[key]) : "")));
    for (const key of more) if (Object.hasOwn(record, key)) build(sections, key, record[key], indent + 1);
  });
}

const turned = (section: Section): Section =>
  section.rows.length === 1 && section.headers.length > 0
    ? { ...section, headers: [], rows: section.headers.map((header, at) => [header, section.rows[0]?.[at] ?? ""]) }
    : section;

const padding = 4;
const border = 2;

const columnWidths = ({ headers, rows }: Section) => {
  const widths: number[] = [];
  for (const row of headers.length > 0 ? [headers, ...rows] : rows)
    row.forEach((text, at) => {
      widths[at] = Math.max(widths[at] ?? 0, lengthOf(text));
    });
  return widths;
};

const widthOf = (sections: readonly Section[]) =>
  Math.max(
    ...sections.map((section) => {
      const outer = 2 * section.indent;
      const columns = columnWidths(section).reduce((sum, width) => sum + width + padding, 0);
      return Math.max(lengthOf(section.title) + border + outer, columns + border + outer);
    }),
  );

function rendered(section: Section, whole: number) {
  const width = whole - 2 * section.indent;
  const edge = "|".repeat(section.indent);
  const lines: string[] = [];
  if (section.title) {
    lines.push(centred(section.title, width, "|"));
    if (section.headers.length === 0 && section.rows.length === 0) lines.push(`+${"-".repeat(width - 2)}+`);
  }
  const widths = scaled(columnWidths(section), width);
  const rule = widths.map((one, at) => (at === 0 ? `+${"-".repeat(one - 2)}+` : `${"-".repeat(one - 1)}+`)).join("");
  if (section.headers.length > 0)
    lines.push(
      rule,
      section.headers.map((header, at) => centred(header, widths[at] ?? 0, at === 0 ? "|" : "")).join(""),
    );
  if (section.rows.length > 0) {
    lines.push(rule);
    for (const row of section.rows)
      lines.push(row.map((text, at) => leftAligned(text, widths[at] ?? 0, at === 0 ? "|" : "")).join(""));
    lines.push(rule);
  }
  return lines.map((line) => `${edge}${line}${edge}\n`).join("");
}

/** Widths in the same proportion that add up to the whole; what is left over is shared one by one. */
function scaled(widths: readonly number[], whole: number): number[] {
  const padded = widths.map((width) => width + padding);
  const factor = whole / padded.reduce((sum, width) => sum + width, 0);
  const result = padded.map((width) => roundedToEven(factor * width));
  let off = result.reduce((sum, width) => sum + width, 0) - whole;
  while (off !== 0 && result.length > 0) {
    const step = off > 0 ? -1 : 1;
    const order = result.map((_, at) => (step < 0 ? at : result.length - 1 - at));
    for (const at of order) {
      if (off === 0) break;
      result[at] = (result[at] ?? 0) + step;
      off += step;
    }
  }
  return result;
}

/** Halves go to the even number, as Python rounds. */
function roundedToEven(value: number) {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function centred(text: string, width: number, left: string) {
  const before = Math.max(0, Math.floor(width / 2) - Math.floor(lengthOf(text) / 2) - 1);
  const after = Math.max(0, width - 1 - (left.length + before + lengthOf(text)));
  return `${left}${" ".repeat(before)}${text}${" ".repeat(after)}|`;
}

function leftAligned(text: string, width: number, left: string) {
  const length = lengthOf(text);
  const before = width - (length + 2 + left.length + 1) >= 0 ? 2 : 0;
  return `${left}${" ".repeat(before)}${text}${" ".repeat(Math.max(0, width - (left.length + before + length) - 1))}|`;
}

/** Wide letters of East Asia take two places. Source: Unicode Standard Annex 11. */
const lengthOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
