const units = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const words = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** How long before `now` a time was, in words: `2 days ago`, `1 hour ago`, `Now`. Pure; both are ISO 8601. */
export function ago(time: string, now: string): string {
  const seconds = Math.round((Date.parse(now) - Date.parse(time)) / 1000);
  for (const [unit, size] of units)
    if (Math.abs(seconds) >= size) return words.format(-Math.trunc(seconds / size), unit);
  return "Now";
}

/** The same in days, however many: `412 days ago`; within the day as `ago` says it. */
export function daysAgo(time: string, now: string): string {
  const days = daysSince(time, now);
  return days < 1 ? ago(time, now) : words.format(-days, "day");
}

/** An age in days, however many: `412 days`; within the first day `3 hours`. Times to come are none. */
export const age = (time: string, now: string): string => daysAgo(time, now).replace(/ ago$/, "");

/** Whole days between two times: an age. */
export const daysSince = (time: string, now: string): number =>
  Math.floor((Date.parse(now) - Date.parse(time)) / 86_400_000);

/** The time in full, in UTC so that every browser shows the same: `March 02, 2026, 09:00 (UTC)`. */
export const inFull = (time: string): string => `${full.format(new Date(time))} (UTC)`;

const full = new Intl.DateTimeFormat("en-US", {
  year: "numeric",
  month: "long",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});

/** The same to the second, as event history shows times: `November 22, 2026, 01:31:05 (UTC)`. */
export const toTheSecond = (time: string): string => `${seconds.format(new Date(time))} (UTC)`;

const seconds = new Intl.DateTimeFormat("en-US", {
  year: "numeric",
  month: "long",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZone: "UTC",
});
