import { UnreadPage } from "@/components/decision/unread-page";
import { policyEntities } from "@/lib/doors/console/views/policy-entities";
import { EntitiesForm } from "../entities-form";

export const metadata = { title: "Detach policy | IAM" };

export default async function DetachPolicyPage({ params }: PageProps<"/iam/policies/[policyArn]/detach">) {
  const arn = decodeURIComponent((await params).policyArn);
  const present = await policyEntities(arn);
  if (!present.ok) return <UnreadPage title="Detach policy" failure={present.failure} />;
  return <EntitiesForm way="detach" arn={arn} entities={present.value.attached} refused={[]} />;
}
