import type { Denial } from "@/lib/operation/define";

/** A time that the person may see, as ISO 8601, or the refusal; null: there is none. */
export const timeOrDenial = (value: Date | null | Denial): string | null | Denial =>
  value instanceof Date ? value.toISOString() : value;
