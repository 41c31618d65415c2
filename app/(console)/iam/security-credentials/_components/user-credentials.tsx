import { AccountInAddresses } from "@/components/link/account-in-addresses";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { accountNow } from "@/lib/doors/console/account-time";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { aliasInAddresses } from "@/lib/doors/console/views/account-in-addresses";
import { credentialsOfUser } from "../../credentials-of-user";
import { OwnCredentials } from "./own-credentials";

/** An IAM user's own credentials. */
export async function UserCredentials({ userName }: { userName: string }) {
  const [credentials, now, alias] = await Promise.all([credentialsOfUser(userName), accountNow(), aliasInAddresses()]);
  const { accountId } = await requireConsoleSession();
  return (
    <AccountInAddresses alias={alias}>
      <OwnCredentials {...credentials} canonicalId={canonicalUserId(accountId)} now={now} />
    </AccountInAddresses>
  );
}
