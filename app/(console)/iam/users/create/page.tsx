import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { groupsToChoose } from "@/lib/doors/console/views/permission-choices";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { eraLabels } from "../../../era-labels";
import { UserWizard } from "./_components/user-wizard";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["userWizard.title"]} | IAM` };
}

export default async function CreateUserPage() {
  const [policy, now] = await Promise.all([read(getAccountPasswordPolicy, {}), accountNow()]);
  return <UserWizard passwordRules={rulesOfPolicy(policy)} choices={{ groups: groupsToChoose(), now }} />;
}
