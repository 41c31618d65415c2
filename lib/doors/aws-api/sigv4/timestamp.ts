/** SigV4's time: ISO 8601 in its basic form, `20260131T235959Z`. */

/** The instant in milliseconds, or undefined for a text that is no such time. */
export function readTimestamp(text: string): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  // 20260231T… is a time that rolls over into another.
  return timestamp(at) === text ? at : undefined;
}

/** In: milliseconds. */
export const timestamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, "");
