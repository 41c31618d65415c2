"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useActionState } from "react";
import { useMarkPending } from "@/components/shell/settled-marker";
import { TypedField } from "@/components/sign-in/typed-field";
import { larchPortalTargets } from "@/components/targets";
import type { PortalState } from "@/lib/doors/idp/portal";

/** `Sign in to Larch Outdoor`: by the name and password of its directory. */
export function PortalSignIn({ signIn }: { signIn: (state: PortalState, form: FormData) => Promise<PortalState> }) {
  const [{ problem }, send, pending] = useActionState(signIn, {});
  useMarkPending(pending);
  const at = (field: string) => (problem?.kind === "field" && problem.field === field ? problem.message : undefined);
  return (
    <div className="mx-auto max-w-[432px]">
      <SpaceBetween size="m">
        {problem && problem.kind !== "field" && (
          <div role="alert" data-testid={larchPortalTargets.problem}>
            <Alert type="error" statusIconAriaLabel="Error">
              {problem.kind === "wrong"
                ? "Your user name or password is not right. Ask whoever runs Larch's directory for a new password."
                : `There were too many attempts. Try again in ${problem.seconds} second${problem.seconds === 1 ? "" : "s"}.`}
            </Alert>
          </div>
        )}
        <Container header={<Header variant="h1">Sign in to Larch Outdoor</Header>}>
          {/* A form of React's is emptied after its action; here what was typed stays. */}
          <form action={send} onReset={(event) => event.preventDefault()}>
            <SpaceBetween size="m">
              <TypedField
                label="User name"
                name="username"
                target={larchPortalTargets.userName}
                autoComplete="username"
                autoFocus
                error={at("username")}
              />
              <TypedField
                label="Password"
                name="password"
                type="password"
                target={larchPortalTargets.password}
                autoComplete="current-password"
                error={at("password")}
              />
              <Button
                variant="primary"
                fullWidth
                formAction="submit"
                loading={pending}
                loadingText="Sign in"
                nativeButtonAttributes={{ "data-testid": larchPortalTargets.signIn }}
              >
                Sign in
              </Button>
            </SpaceBetween>
          </form>
        </Container>
      </SpaceBetween>
    </div>
  );
}
