import "server-only";
import { lookupEvents } from "@/lib/services/cloudtrail/operations/lookup-events";
import { accountNow } from "../account-time";
import type { Read } from "../action-state";
import { read } from "../run-operation";

export interface EventRow {
  id: string;
  name: string;
  time: string;
  userName: string;
  source: string;
  resourceType: string;
  resourceName: string;
  /** The record as CloudTrail writes it. */
  record: string;
  errorCode: string | undefined;
}

/** What event history asks for: one attribute (its value empty: none), minutes back from now, how many. */
export interface EventQuery {
  attribute: string;
  value: string;
  range: string;
  count: number;
}

const minutesOf: Record<string, number> = { "30m": 30, "1h": 60, "3h": 180, "12h": 720 };

/** The newest events, as many as asked, by as many LookupEvents calls as that takes (50 events each). */
export async function eventHistory(query: EventQuery): Promise<Read<{ events: EventRow[]; more: boolean }>> {
  const minutes = minutesOf[query.range];
  const start = minutes === undefined ? {} : { StartTime: new Date(Date.parse(await accountNow()) - minutes * 60_000) };
  const attributes = query.value
    ? { LookupAttributes: [{ AttributeKey: query.attribute as never, AttributeValue: query.value }] }
    : {};
  const events: EventRow[] = [];
  let NextToken: string | undefined;
  do {
    const page = await read(lookupEvents, {
      ...start,
      ...attributes,
      MaxResults: 50,
      ...(NextToken ? { NextToken } : {}),
    });
    if (!page.ok) return page;
    events.push(...(page.value.Events ?? []).map(rowOf));
    NextToken = page.value.NextToken;
  } while (NextToken && events.length < query.count);
  return { ok: true, value: { events, more: NextToken !== undefined } };
}

/** How many events a file has at most. AWS's limit is higher, for trails of real accounts. */
export const mostDownloaded = 5000;

/** One event by its id, or undefined where the history has none. */
export async function eventById(id: string): Promise<Read<EventRow | undefined>> {
  const page = await read(lookupEvents, {
    LookupAttributes: [{ AttributeKey: "EventId", AttributeValue: id }],
    MaxResults: 1,
  });
  return page.ok ? { ok: true, value: page.value.Events?.map(rowOf)[0] } : page;
}

interface LookedUp {
  EventId?: string | undefined;
  EventName?: string | undefined;
  EventTime?: Date | undefined;
  Username?: string | undefined;
  EventSource?: string | undefined;
  Resources?: { ResourceType?: string | undefined; ResourceName?: string | undefined }[] | undefined;
  CloudTrailEvent?: string | undefined;
}

function rowOf(event: LookedUp): EventRow {
  const record: { errorCode?: string } = JSON.parse(event.CloudTrailEvent ?? "{}");
  return {
    id: event.EventId ?? "",
    name: event.EventName ?? "",
    time: event.EventTime?.toISOString() ?? "",
    userName: event.Username ?? "-",
    source: event.EventSource ?? "",
    resourceType: joined(event.Resources?.map((resource) => resource.ResourceType)),
    resourceName: joined(event.Resources?.map((resource) => resource.ResourceName)),
    record: JSON.stringify(record, null, 2),
    errorCode: record.errorCode,
  };
}

const joined = (names: (string | undefined)[] = []) => [...new Set(names.filter(Boolean))].join(", ") || "-";
