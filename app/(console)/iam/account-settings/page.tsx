import { read } from "@/lib/doors/console/run-operation";
import { stsSettings } from "@/lib/services/iam/console/sts-settings";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { AccountSettings } from "./_components/account-settings";

export const metadata = { title: "Account settings | IAM" };

export default async function AccountSettingsPage() {
  const [policy, sts] = await Promise.all([read(getAccountPasswordPolicy, {}), read(stsSettings, {})]);
  return <AccountSettings policy={policy} sts={sts} />;
}
