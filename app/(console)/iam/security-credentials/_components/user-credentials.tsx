import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { accountNow } from "@/lib/doors/console/account-time";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { credentialsOfUser } from "../../credentials-of-user";
import { OwnCredentials } from "./own-credentials";

/** An IAM user's own credentials. */
export async function UserCredentials({ userName }: { userName: string }) {
  const [credentials, now] = await Promise.all([credentialsOfUser(userName), accountNow()]);
  const { accountId } = await requireConsoleSession();
  return <OwnCredentials {...credentials} canonicalId={canonicalUserId(accountId)} now={now} />;
}
