/** What is printed of an answer. */
import { stringify } from "yaml";
import type { OutputFormat } from "../global-options";
import type { Pages } from "../pages";
import type { Expression } from "../query";
import { isRecord } from "../shorthand";
import { tableOutput } from "./table";
import { textOutput } from "./text";

export interface Printing {
  format: OutputFormat;
  query: Expression | undefined;
  /** The operation's name: the title of a table. */
  title: string;
  /** The window's width in letters. */
  columns: number;
}

/** In: an answer, or pages of one. Texts are asked page by page, all else of the whole, as the CLI does. */
export function printed(answer: Record<string, unknown> | Pages, printing: Printing): string {
  const { format, query = (value: unknown) => value } = printing;
  if (format === "text" && isPages(answer)) {
    const next = answer.nextToken === undefined ? [] : [{ NextToken: { NextToken: answer.nextToken } }];
    return [...answer.pages, ...next].map((page) => textOutput(query(page))).join("");
  }
  const value = query(isPages(answer) ? answer.whole : answer);
  if (format === "text") return textOutput(value);
  if (format === "table") return tableOutput(value, printing.title, printing.columns);
  if (isRecord(value) && Object.keys(value).length === 0) return "";
  if (format === "json") return `${JSON.stringify(value, null, 4)}\n`;
  const yaml = { version: "1.1", sortMapEntries: true, singleQuote: true, indentSeq: false, lineWidth: 0 } as const;
  return stringify(format === "yaml" ? value : [value], yaml);
}

const isPages = (answer: Record<string, unknown> | Pages): answer is Pages =>
  Array.isArray(answer.pages) && isRecord(answer.whole);
