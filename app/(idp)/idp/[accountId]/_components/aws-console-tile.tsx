"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type FormEvent, useRef, useState } from "react";
import { useMarkPending } from "@/components/shell/settled-marker";
import { larchPortalTargets } from "@/components/targets";
import { nameInArn } from "@/lib/aws/arn";
import type { OfferedRole } from "@/lib/identity/larch/saml-response";

/**
 * The tile `AWS Console`, with the roles that it will offer. What it posts is signed when it is pressed, for AWS takes it
 * five minutes long; so the form asks for it first.
 */
export function AwsConsoleTile(props: { roles: readonly OfferedRole[]; openAws: () => Promise<string | undefined> }) {
  const { roles, openAws } = props;
  const response = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "asking" | "refused">("idle");
  useMarkPending(state === "asking");
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setState("asking");
    const signed = await openAws().catch(() => undefined);
    if (signed === undefined || !response.current) return setState("refused");
    setState("idle");
    response.current.value = signed;
    // A form that a script sends asks no handler again.
    form.submit();
  };
  return (
    <Container
      header={
        <Header variant="h2" description="Amazon Web Services, by SAML 2.0">
          AWS Console
        </Header>
      }
    >
      <form method="post" action="/saml" onSubmit={open}>
        <input type="hidden" name="SAMLResponse" ref={response} />
        <input type="hidden" name="RelayState" value="" />
        <SpaceBetween size="m">
          {state === "refused" && (
            <div role="alert">
              <Alert type="error" statusIconAriaLabel="Error">
                Larch IdP did not vouch for you: you are signed out, or no role is offered to you any more. Load this
                page again.
              </Alert>
            </div>
          )}
          {roles.length === 0 ? (
            <Box variant="p">
              No role is offered to your groups. Whoever runs Larch's directory maps a group to a role.
            </Box>
          ) : (
            <div>
              <Box variant="awsui-key-label">Roles that AWS will offer you</Box>
              <ul className="m-0 list-disc ps-5" data-testid={larchPortalTargets.roles}>
                {roles.map(({ roleArn, providerArn }) => (
                  <li key={`${roleArn},${providerArn}`} className="wrap-anywhere">
                    <strong>{nameInArn(roleArn)}</strong> in account {roleArn.split(":")[4]}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Button
            variant="primary"
            formAction="submit"
            disabled={roles.length === 0}
            loading={state === "asking"}
            loadingText="Open AWS Console"
            nativeButtonAttributes={{ "data-testid": larchPortalTargets.openAws }}
          >
            Open AWS Console
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}
