/** How the event history is filtered: one attribute, as LookupEvents allows, and a time range. It stands in the address. */

export const lookupAttributes = [
  { value: "ReadOnly", label: "Read only" },
  { value: "EventName", label: "Event name" },
  { value: "EventSource", label: "Event source" },
  { value: "Username", label: "User name" },
  { value: "ResourceType", label: "Resource type" },
  { value: "ResourceName", label: "Resource name" },
  { value: "EventId", label: "Event ID" },
  { value: "AccessKeyId", label: "AWS access key" },
] as const;

export type LookupAttribute = (typeof lookupAttributes)[number]["value"];

export const timeRanges = [
  { value: "", label: "All of 90 days" },
  { value: "30m", label: "Last 30 minutes", minutes: 30 },
  { value: "1h", label: "Last hour", minutes: 60 },
  { value: "3h", label: "Last 3 hours", minutes: 180 },
  { value: "12h", label: "Last 12 hours", minutes: 720 },
] as const;

export interface HistoryFilter {
  attribute: LookupAttribute;
  value: string;
  range: (typeof timeRanges)[number]["value"];
  /** How many events are shown: 50, and 50 more at each press of `Load more`. */
  count: number;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Read only = false unless the address says otherwise, as AWS's console begins. */
export function historyFilter(parameters: Parameters): HistoryFilter {
  const text = (name: string) => {
    const value = parameters[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const attribute = lookupAttributes.find(({ value }) => value === text("attribute"))?.value ?? "ReadOnly";
  const count = Number(text("count"));
  return {
    attribute,
    value: text("value") ?? (attribute === "ReadOnly" ? "false" : ""),
    range: timeRanges.find(({ value }) => value === text("range"))?.value ?? "",
    count: Number.isInteger(count) && count > 50 ? Math.min(count, 500) : 50,
  };
}
