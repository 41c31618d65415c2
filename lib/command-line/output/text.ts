/** `--output text`: lines of values with tabs between them. Source: AWS CLI User Guide, "Text output format". */
import { pythonText } from "../python-text";
import { isRecord } from "../shorthand";

/** Keys stand in order of the alphabet; a list of structures names them before each of its lines. */
export function textOutput(value: unknown): string {
  const lines: string[] = [];
  writeItem(value, undefined, undefined, lines);
  return lines.map((line) => `${line}\n`).join("");
}

const isNested = (value: unknown) => Array.isArray(value) || isRecord(value);

function writeItem(value: unknown, name: string | undefined, keys: readonly string[] | undefined, lines: string[]) {
  if (isRecord(value)) writeRecord(value, name, keys, lines);
  else if (Array.isArray(value)) writeList(value, name, lines);
  else lines.push(pythonText(value));
}

function writeRecord(
  record: Record<string, unknown>,
  name: string | undefined,
  keys: readonly string[] | undefined,
  lines: string[],
) {
  const sorted = Object.keys(record).sort(byCode);
  const plain = keys ?? sorted.filter((key) => !isNested(record[key]));
  const values = plain.map((key) => (Object.hasOwn(record, key) ? pythonText(record[key]) : ""));
  if (values.length > 0) lines.push([...(name === undefined ? [] : [name.toUpperCase()]), ...values].join("\t"));
  for (const key of sorted) if (!plain.includes(key)) writeItem(record[key], key, undefined, lines);
}

function writeList(list: readonly unknown[], name: string | undefined, lines: string[]) {
  if (list.length === 0) return;
  if (list.some(isRecord)) {
    const keys = [
      ...new Set(list.filter(isRecord).flatMap((one) => Object.keys(one).filter((key) => !isNested(one[key])))),
    ];
    for (const one of list) writeItem(one, name, keys.sort(byCode), lines);
    return;
  }
  const plain = list.filter((one) => !isNested(one));
  if (plain.length > 0) {
    if (name === undefined) lines.push(plain.map(pythonText).join("\t"));
    else lines.push(...plain.map((one) => `${name.toUpperCase()}\t${pythonText(one)}`));
  }
  for (const one of list) if (isNested(one)) writeItem(one, name, undefined, lines);
}

/** By code, as Python sorts: capitals before small letters. */
export const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
