"use client";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { registerMfaTargets } from "@/components/targets";

interface RegisterMfaProps {
  due: "prompt" | "forced";
  /** Id or alias. */
  account: string;
  email: string;
  /** Addresses: where a device is registered; the page that was asked for; the way out. */
  register: string;
  later: string;
  signOut: string;
}

/** Root signed in by its password alone, and the account wants a second factor of it. */
export function RegisterMfa({ due, account, email, register, later, signOut }: RegisterMfaProps) {
  const forced = due === "forced";
  return (
    <Container
      header={<Header variant="h1">{forced ? "You must register MFA to continue" : "Register MFA"}</Header>}
      footer={<Link href={signOut}>Sign out</Link>}
    >
      <SpaceBetween size="m">
        <Box variant="p">
          {forced
            ? "The root user of this account signs in with multi-factor authentication (MFA). Nothing else is open to it until a device is registered."
            : "AWS wants multi-factor authentication (MFA) of every root user within 35 days of its first sign-in. Until then you may go on without it; each sign-in asks again."}
        </Box>
        <div>
          <Box variant="awsui-key-label">AWS account</Box>
          <Box>{account}</Box>
        </div>
        <div>
          <Box variant="awsui-key-label">Root user</Box>
          <Box>{email}</Box>
        </div>
        <Button
          variant="primary"
          fullWidth
          href={register}
          nativeAnchorAttributes={{ "data-testid": registerMfaTargets.register }}
        >
          Register MFA device
        </Button>
        {!forced && (
          <Button fullWidth href={later} nativeAnchorAttributes={{ "data-testid": registerMfaTargets.later }}>
            Remind me later
          </Button>
        )}
      </SpaceBetween>
    </Container>
  );
}
