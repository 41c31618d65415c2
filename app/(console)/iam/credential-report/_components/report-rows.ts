/** The report's text as a table (pure). */
import { parse } from "papaparse";

export interface ReportTable {
  /** The names of the columns, in AWS's order. */
  columns: string[];
  /** By the name of the column. */
  rows: Record<string, string>[];
}

/** In: the CSV as GetCredentialReport gives it. */
export function reportTable(csv: string): ReportTable {
  const { data, meta } = parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return { columns: meta.fields ?? [], rows: data };
}
