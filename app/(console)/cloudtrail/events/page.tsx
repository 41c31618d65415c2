import { eventHistory } from "@/lib/doors/console/views/event-history";
import { EventsTable } from "./_components/events-table";
import { historyFilter } from "./_components/history-filter";

export const metadata = { title: "Event history | CloudTrail" };

export default async function EventsPage({ searchParams }: PageProps<"/cloudtrail/events">) {
  const filter = historyFilter(await searchParams);
  const events = await eventHistory(filter);
  return (
    <EventsTable
      key={JSON.stringify(filter)}
      filter={filter}
      events={events.ok ? events.value.events : []}
      more={events.ok && events.value.more}
      failure={events.ok ? undefined : events.failure}
    />
  );
}
