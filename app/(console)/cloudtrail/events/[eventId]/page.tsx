import { notFound } from "next/navigation";
import { UnreadPage } from "@/components/decision/unread-page";
import { eventById } from "@/lib/doors/console/views/event-history";
import { EventDetail } from "./_components/event-detail";

export const metadata = { title: "Event | CloudTrail" };

export default async function EventPage({ params }: PageProps<"/cloudtrail/events/[eventId]">) {
  const event = await eventById((await params).eventId);
  if (!event.ok) return <UnreadPage title="Event" failure={event.failure} />;
  if (!event.value) notFound();
  return <EventDetail event={event.value} />;
}
