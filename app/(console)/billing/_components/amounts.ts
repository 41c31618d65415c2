/** `USD 0.00` */
export const money = (amount: number, currency: string) => `${currency} ${amount.toFixed(2)}`;

const day = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

/** `March 1, 2026 – March 31, 2026`. In: the first day and the day after the last, ISO 8601. */
export const period = (start: string, end: string) =>
  `${day.format(new Date(start))} – ${day.format(new Date(new Date(end).getTime() - 1))}`;
