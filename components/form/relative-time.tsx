import { ago, daysAgo, inFull } from "./ago";

export interface RelativeTimeProps {
  /** ISO 8601; without one `none` is shown. */
  time: string | undefined;
  /** The account's time, from the server: ISO 8601. Ages go by it, not by the browser's clock. */
  now: string;
  /** `Never`, or `-` (default). */
  none?: string;
  /** `40 days ago` where it would say `1 month ago`. */
  inDays?: boolean;
}

/** `2 days ago`; the time in full on hover. */
export function RelativeTime({ time, now, none = "-", inDays = false }: RelativeTimeProps) {
  if (time === undefined) return <>{none}</>;
  return (
    <time dateTime={time} title={inFull(time)}>
      {inDays ? daysAgo(time, now) : ago(time, now)}
    </time>
  );
}
