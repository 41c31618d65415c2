import { accountNow } from "@/lib/doors/console/account-time";
import { policyChoices } from "@/lib/doors/console/views/permission-choices";
import { eraLabels } from "../../../era-labels";
import { CreateGroupForm } from "./_components/create-group-form";

export async function generateMetadata() {
  return { title: `Create ${(await eraLabels())["groups.one"]} | IAM` };
}

export default async function CreateGroupPage() {
  const [policies, now] = await Promise.all([policyChoices(), accountNow()]);
  return <CreateGroupForm policies={policies} now={now} />;
}
