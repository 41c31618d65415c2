"use client";
import type { PasswordPolicy as Policy } from "@aws-sdk/client-iam";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { ReadFailure } from "@/components/decision/read-failure";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { InfoLink } from "@/components/shell/help-context";
import { passwordPolicyTargets } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import { passwordPolicyHelp } from "./password-policy.help";
import { policyLines } from "./policy-lines";

/** `Password policy`: the rules that hold, and the way to change them. */
export function PasswordPolicy({ policy }: { policy: Read<{ PasswordPolicy: Policy | undefined }> }) {
  // Without a custom policy IAM's default holds.
  const custom = policy.ok ? policy.value.PasswordPolicy : undefined;
  const known = policy.ok || policy.failure.code === "NoSuchEntity";
  const lines = policyLines(custom);
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The requirements for the passwords of the IAM users in this account."
          info={<InfoLink help={passwordPolicyHelp} data-testid={passwordPolicyTargets.info} />}
          actions={
            <LinkButton
              href={consolePaths.editPasswordPolicy}
              ariaLabel="Edit password policy"
              data-testid={passwordPolicyTargets.edit}
            >
              Edit
            </LinkButton>
          }
        >
          Password policy
        </Header>
      }
    >
      {known ? (
        <div data-testid={passwordPolicyTargets.rules}>
          <p className="mt-0 mb-2">
            {custom
              ? "This account has a custom password policy:"
              : "This account uses the default password requirements:"}
          </p>
          <ul className="my-0 list-disc ps-6">
            {lines.rules.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {lines.other.length > 0 && (
            <>
              <p className="mt-4 mb-2">Other requirements:</p>
              <ul className="my-0 list-disc ps-6">
                {lines.other.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : (
        !policy.ok && <ReadFailure failure={policy.failure} />
      )}
    </Container>
  );
}
