import { read } from "@/lib/doors/console/run-operation";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { AccountSettings } from "./_components/account-settings";

export const metadata = { title: "Account settings | IAM" };

export default async function AccountSettingsPage() {
  return <AccountSettings policy={await read(getAccountPasswordPolicy, {})} />;
}
