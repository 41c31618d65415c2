"use client";
import Box from "@cloudscape-design/components/box";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { withHyphens } from "@/lib/aws/account-id";
import type { BelongingsView } from "@/lib/doors/control/attempts/view";
import { CopyValue } from "../form/copy-value";
import { SecretValue } from "../form/secret-value";
import { useOrigin } from "../link/use-origin";
import { labTargets } from "../targets";

interface AccountBelongingsProps {
  account: BelongingsView;
  /** Are there others? */
  several: boolean;
  /** Before the account's name in targets: it is shown at another place too. */
  within: string;
}

/** One account of a lab: where one signs in, and as whom. */
export function AccountBelongings({ account, several, within }: AccountBelongingsProps) {
  const origin = useOrigin();
  const { accountId, signInPath, rootEmail, rootPassword, users, devices } = account;
  const of = several ? ` of ${account.name}` : "";
  const passwords = [...new Set(users.flatMap(({ password }) => password ?? []))];
  return (
    <SpaceBetween size="xs">
      {several && <Box variant="h4">{account.name}</Box>}
      <KeyValuePairs
        columns={1}
        items={[
          {
            label: "Account ID",
            value: <CopyValue value={accountId} shown={withHyphens(accountId)} label={`account ID${of}`} />,
          },
          {
            label: "IAM users sign in at",
            value: (
              <span className="wrap-anywhere" data-testid={labTargets.signInUrl(within + account.name)}>
                <CopyValue value={`${origin}${signInPath}`} label={`sign-in address${of}`} />
              </span>
            ),
          },
          {
            label: "Root user's email",
            value: (
              <span className="wrap-anywhere">
                <CopyValue value={rootEmail} label={`root user's email${of}`} />
              </span>
            ),
          },
          {
            label: "Root user's password",
            value:
              rootPassword === null ? (
                "As it was before"
              ) : (
                <SecretValue
                  value={rootPassword}
                  label={`root user's password${of}`}
                  target={labTargets.rootPassword(within + account.name)}
                />
              ),
          },
          ...passwords.map((password) => ({
            label: "Password of every IAM user who has one",
            value: (
              <SecretValue
                value={password}
                label={`password of the users${of}`}
                target={labTargets.userPassword(within + account.name)}
              />
            ),
          })),
          ...(devices.length > 0
            ? [
                {
                  label: "MFA devices",
                  value: `In the training authenticator: ${devices.map(({ label }) => label).join(", ")}`,
                },
              ]
            : []),
        ]}
      />
    </SpaceBetween>
  );
}
