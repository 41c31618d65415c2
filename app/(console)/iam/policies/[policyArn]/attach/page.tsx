import { UnreadPage } from "@/components/decision/unread-page";
import { entityChoices } from "@/lib/doors/console/views/entity-choices";
import { policyEntities } from "@/lib/doors/console/views/policy-entities";
import { EntitiesForm } from "../entities-form";
import { entityKey, entityTypes } from "../entity-columns";

export const metadata = { title: "Attach policy | IAM" };

export default async function AttachPolicyPage({ params }: PageProps<"/iam/policies/[policyArn]/attach">) {
  const arn = decodeURIComponent((await params).policyArn);
  const [{ entities, refused }, present] = await Promise.all([entityChoices(entityTypes), policyEntities(arn)]);
  if (!present.ok && !present.failure.denial) return <UnreadPage title="Attach policy" failure={present.failure} />;
  const attached = new Set(present.ok ? present.value.attached.map(entityKey) : []);
  const others = entities.filter((entity) => !attached.has(entityKey(entity)));
  return <EntitiesForm way="attach" arn={arn} entities={others} refused={refused} present={present} />;
}
