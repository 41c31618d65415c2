import { UnreadPage } from "@/components/decision/unread-page";
import { entityChoices } from "@/lib/doors/console/views/entity-choices";
import { policyEntities } from "@/lib/doors/console/views/policy-entities";
import { EntitiesForm } from "../entities-form";
import { entityKey } from "../entity-columns";

export const metadata = { title: "Set permissions boundary | IAM" };

/** Groups have no boundary. */
export default async function SetBoundaryPage({ params }: PageProps<"/iam/policies/[policyArn]/set-boundary">) {
  const arn = decodeURIComponent((await params).policyArn);
  const [{ entities, refused }, present] = await Promise.all([
    entityChoices(["IAM user", "Role"]),
    policyEntities(arn),
  ]);
  if (!present.ok && !present.failure.denial)
    return <UnreadPage title="Set permissions boundary" failure={present.failure} />;
  const bounded = new Set(present.ok ? present.value.bounded.map(entityKey) : []);
  const others = entities.filter((entity) => !bounded.has(entityKey(entity)));
  return <EntitiesForm way="boundary" arn={arn} entities={others} refused={refused} present={present} />;
}
