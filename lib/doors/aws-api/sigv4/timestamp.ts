/** SigV4's time: ISO 8601 in its basic form, `20260131T235959Z`. */

/** The instant in milliseconds, or undefined for a text that is no such time. */
export function readTimestamp(text: string): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // 20260231T… is a day that rolls over into another, and Date.UTC takes the years 0 to 99 for those of 1900.
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same ? at.getTime() : undefined;
}

/** In: milliseconds. */
export const timestamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, "");
