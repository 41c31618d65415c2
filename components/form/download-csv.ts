/** Texts as a file of comma-separated values (RFC 4180), downloaded by the browser under a stable name. */

/** One line for each row; a field with a comma, a quote or a line break is quoted. Pure. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(field).join(",")).join("\r\n");

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Downloads rows as `name`, such as `ben_accessKeys.csv`. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]) {
  const address = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
