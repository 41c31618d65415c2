"use client";
import Alert from "@cloudscape-design/components/alert";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { InfoLink } from "@/components/shell/help-context";
import { useSession } from "@/components/shell/session-context";
import { accountTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { AccountFacts } from "@/lib/doors/console/views/account";
import type { AccountColor } from "@/lib/services/uxc/inputs";
import { accountHelp } from "./account.help";
import { AccountSettings } from "./account-settings";
import { BillingAccess } from "./billing-access";
import { CloseAccount } from "./close-account";
import { DisplaySettings } from "./display-settings";

export interface AccountProps {
  account: Read<AccountFacts>;
  preference: Read<{ Activated: boolean }>;
  color: Read<{ color: AccountColor }>;
  /** The account's time, ISO 8601. */
  now: string;
}

export function Account({ account, preference, color, now }: AccountProps) {
  const strings = useEraStrings();
  const { era, identity } = useSession();
  return (
    <SpaceBetween size="l">
      <Header variant="h1" info={<InfoLink help={accountHelp} data-testid={accountTargets.info} />}>
        {strings["account.title"]}
      </Header>
      {identity.kind !== "root" && (
        <Alert type="info">
          You{" "}
          {identity.kind === "role"
            ? `use the role ${identity.roleName}`
            : `are signed in as the ${identity.kind === "user" ? "IAM" : "federated"} user ${identity.name}`}
          . Most of what this page changes is a task of the root user alone.
        </Alert>
      )}
      <AccountSettings account={account} now={now} />
      <BillingAccess preference={preference} />
      {era !== "2020" && <DisplaySettings color={color} />}
      <CloseAccount />
    </SpaceBetween>
  );
}
