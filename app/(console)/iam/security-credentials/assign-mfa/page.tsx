import { notFound } from "next/navigation";
import { consolePaths } from "@/components/link/console-paths";
import { AssignMfaWizard } from "@/components/mfa/assign-mfa-wizard";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { ownPath } from "@/lib/doors/console/own-path";
import { one } from "@/lib/doors/console/search-param";
import { mfaDevicesOf } from "@/lib/doors/console/views/credentials";
import { beginOwnKey, createOwnDevice, discardOwnDevice, enableOwnDevice, registerOwnKey } from "./actions";

export const metadata = { title: "Assign MFA device | IAM" };

export default async function AssignOwnMfaPage({ searchParams }: PageProps<"/iam/security-credentials/assign-mfa">) {
  const { identity } = await requireConsoleSession();
  const then = one((await searchParams).redirect);
  if (identity.kind === "role" || identity.kind === "federated") notFound();
  return (
    <AssignMfaWizard
      actions={{
        create: createOwnDevice,
        enable: enableOwnDevice,
        discard: discardOwnDevice,
        beginSecurityKey: beginOwnKey,
        registerSecurityKey: registerOwnKey,
      }}
      returnTo={then === undefined ? consolePaths.securityCredentials : ownPath(then)}
      devices={await mfaDevicesOf(undefined)}
      suggestedName={identity.kind === "root" ? "root-account-mfa-device" : identity.name}
    />
  );
}
