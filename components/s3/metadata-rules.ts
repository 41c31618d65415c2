/**
 * What the metadata of an upload may be. Pure: the editor tells it while the person types, S3 judges again.
 * Source: Amazon S3 User Guide, "Working with object metadata".
 */
export interface MetadataDraft {
  type: "system" | "user";
  /** A header of the system's, or what stands behind `x-amz-meta-`. */
  key: string;
  value: string;
}

/** What S3 keeps beside an object by itself, and gives back as headers of these names; in the console's order. */
export const systemKeys = [
  "Cache-Control",
  "Content-Disposition",
  "Content-Encoding",
  "Content-Language",
  "Content-Type",
  "Expires",
  "x-amz-website-redirect-location",
] as const;

export const userPrefix = "x-amz-meta-";

/** The name of the header: S3 keeps the person's own in small letters. */
export const headerOf = ({ type, key }: MetadataDraft) => (type === "user" ? userPrefix + key.toLowerCase() : key);

/** Why the key of the row at `index` is refused; undefined where it is good. */
export function metadataKeyProblem(rows: readonly MetadataDraft[], index: number): string | undefined {
  const row = rows[index];
  if (!row || row.key === "") return "You must specify a key";
  if (row.type === "user" && !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(row.key))
    return "A key may have letters, digits and ! # $ % & ' * + - . ^ _ ` | ~";
  const first = rows.findIndex((other) => headerOf(other) === headerOf(row));
  return first < index ? "You must specify a unique key." : undefined;
}

/** Why the value of a row is refused; undefined where it is good. */
export function metadataValueProblem({ type, key, value }: MetadataDraft): string | undefined {
  if (/[\r\n\0]/.test(value)) return "A value is one line.";
  if (type === "user") return undefined;
  if (value.trim() === "") return "You must specify a value";
  return key === "Expires" && Number.isNaN(Date.parse(value))
    ? "Specify a date, such as Wed, 21 Oct 2026 07:28:00 GMT"
    : undefined;
}

/** Is there anything wrong with any of the rows? */
export const metadataIsValid = (rows: readonly MetadataDraft[]): boolean =>
  rows.every((row, index) => !metadataKeyProblem(rows, index) && !metadataValueProblem(row));

/** The header in which the console's own request for one file has them. */
export const metadataHeader = "x-rehearsal-metadata";

/** The rows as one text, as a browser sends them: `Cache-Control=no-cache&x-amz-meta-team=blue`. Empty: none. */
export const metadataText = (rows: readonly MetadataDraft[]): string =>
  new URLSearchParams(rows.map((row) => [headerOf(row), row.value])).toString();
