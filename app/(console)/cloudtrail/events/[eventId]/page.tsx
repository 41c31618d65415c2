import { notFound } from "next/navigation";
import { eventById } from "@/lib/doors/console/views/event-history";
import { EventDetail } from "./_components/event-detail";

export const metadata = { title: "Event | CloudTrail" };

export default async function EventPage({ params }: PageProps<"/cloudtrail/events/[eventId]">) {
  const event = await eventById((await params).eventId);
  if (event.ok && !event.value) notFound();
  return <EventDetail event={event.ok ? event.value : undefined} failure={event.ok ? undefined : event.failure} />;
}
