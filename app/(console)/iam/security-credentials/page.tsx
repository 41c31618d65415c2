import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { RootCredentials } from "./_components/root-credentials";
import { UserCredentials } from "./_components/user-credentials";

export const metadata = { title: "My security credentials | IAM" };

export default async function SecurityCredentialsPage() {
  const { identity } = await requireConsoleSession();
  return identity.kind === "user" ? <UserCredentials userName={identity.name} /> : <RootCredentials />;
}
