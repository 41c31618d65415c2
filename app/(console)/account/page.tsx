import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { accountFacts } from "@/lib/doors/console/views/account";
import { getIAMAccessPreference } from "@/lib/services/billing/operations/get-iam-access-preference";
import { getAccountColor } from "@/lib/services/uxc/operations/get-account-color";
import { eraLabels } from "../era-labels";
import { Account } from "./_components/account";

export async function generateMetadata() {
  return { title: (await eraLabels())["account.title"] };
}

export default async function AccountPage() {
  const [account, preference, color, now] = await Promise.all([
    accountFacts(),
    read(getIAMAccessPreference, {}),
    read(getAccountColor, {}),
    accountNow(),
  ]);
  return <Account account={account} preference={preference} color={color} now={now} />;
}
