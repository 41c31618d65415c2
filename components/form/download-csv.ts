/** Texts as a file of comma-separated values (RFC 4180), downloaded by the browser under a stable name. */
import { unparse } from "papaparse";
import { downloadText } from "./download-text";

/**
 * Downloads rows as `name`, such as `ben_accessKeys.csv`.
 * `forSpreadsheets`: a text that a spreadsheet would take for a formula gets a `'` before it. Not for credentials,
 * which must come out as they are.
 */
export function downloadCsv(
  name: string,
  rows: readonly (readonly string[])[],
  { forSpreadsheets = false }: { forSpreadsheets?: boolean } = {},
) {
  const text = unparse(
    rows.map((row) => [...row]),
    { newline: "\r\n", escapeFormulae: forSpreadsheets },
  );
  // The first is the head.
  downloadText(name, text, "text/csv", Math.max(0, rows.length - 1));
}
