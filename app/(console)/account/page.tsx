import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { accountFacts } from "@/lib/doors/console/views/account";
import { getIAMAccessPreference } from "@/lib/services/billing/operations/get-iam-access-preference";
import { Account } from "./_components/account";

export const metadata = { title: "Account" };

export default async function AccountPage() {
  const [account, preference, now] = await Promise.all([
    accountFacts(),
    read(getIAMAccessPreference, {}),
    accountNow(),
  ]);
  return <Account account={account} preference={preference} now={now} />;
}
