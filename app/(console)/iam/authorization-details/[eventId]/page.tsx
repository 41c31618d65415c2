import { UnreadPage } from "@/components/decision/unread-page";
import { read } from "@/lib/doors/console/run-operation";
import { getRequestAuthorizationDetails } from "@/lib/services/iam/operations/get-request-authorization-details";
import { AuthorizationDetails } from "./_components/authorization-details";

export const metadata = { title: "Authorization details | IAM" };

export default async function AuthorizationDetailsPage({ params }: PageProps<"/iam/authorization-details/[eventId]">) {
  const { eventId } = await params;
  const details = await read(getRequestAuthorizationDetails, { AuthorizationId: decodeURIComponent(eventId) });
  if (!details.ok) return <UnreadPage title="Authorization details" failure={details.failure} />;
  const { Decision, EventTime, EventName } = details.value;
  return <AuthorizationDetails decision={Decision} at={new Date(EventTime).toISOString()} name={EventName} />;
}
