import { notFound } from "next/navigation";
import { consolePaths } from "@/components/link/console-paths";
import { AssignMfaWizard } from "@/components/mfa/assign-mfa-wizard";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { beginOwnKey, createOwnDevice, discardOwnDevice, enableOwnDevice, registerOwnKey } from "./actions";

export const metadata = { title: "Assign MFA device | IAM" };

export default async function AssignOwnMfaPage() {
  const { identity } = await requireConsoleSession();
  if (identity.kind === "role") notFound();
  return (
    <AssignMfaWizard
      actions={{
        create: createOwnDevice,
        enable: enableOwnDevice,
        discard: discardOwnDevice,
        beginSecurityKey: beginOwnKey,
        registerSecurityKey: registerOwnKey,
      }}
      returnTo={consolePaths.securityCredentials}
      suggestedName={identity.kind === "root" ? "root-account-mfa-device" : identity.name}
    />
  );
}
