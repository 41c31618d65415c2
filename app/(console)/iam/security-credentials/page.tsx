import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { eraLabels } from "../../era-labels";
import { NoCredentials } from "./_components/no-credentials";
import { RootCredentials } from "./_components/root-credentials";
import { UserCredentials } from "./_components/user-credentials";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["securityCredentials.title"]} | IAM` };
}

export default async function SecurityCredentialsPage() {
  const { identity } = await requireConsoleSession();
  if (identity.kind === "role" || identity.kind === "federated") return <NoCredentials identity={identity} />;
  return identity.kind === "user" ? <UserCredentials userName={identity.name} /> : <RootCredentials />;
}
