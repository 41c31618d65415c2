import { accountNow } from "@/lib/doors/console/account-time";
import { eventHistory } from "@/lib/doors/console/views/event-history";
import { EventsTable } from "./_components/events-table";
import { historyFilter } from "./_components/history-filter";

export const metadata = { title: "Event history | CloudTrail" };

export default async function EventsPage({ searchParams }: PageProps<"/cloudtrail/events">) {
  const filter = historyFilter(await searchParams);
  const [events, now] = await Promise.all([eventHistory(filter), accountNow()]);
  return (
    <EventsTable
      key={JSON.stringify(filter)}
      filter={filter}
      now={now}
      events={events.ok ? events.value.events : []}
      more={events.ok && events.value.more}
      failure={events.ok ? undefined : events.failure}
    />
  );
}
