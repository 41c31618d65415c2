"use server";
import type { Read } from "@/lib/doors/console/action-state";
import { type EventRow, eventHistory, mostDownloaded } from "@/lib/doors/console/views/event-history";
import { historyFilter } from "./_components/history-filter";

/** The events that match a filter, for a file: the newest as many as one holds. Out: these, and are there more? */
export async function matchingEvents(
  filter: Record<"attribute" | "value" | "range", string>,
): Promise<Read<{ events: EventRow[]; more: boolean }>> {
  return eventHistory({ ...historyFilter(filter), count: mostDownloaded });
}
