"use client";
import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { DeniedBox } from "@/components/decision/denied-box";
import { FailureAlert } from "@/components/form/failure-alert";
import { larchPipelineTargets } from "@/components/targets";
import type { AskedOfToken } from "@/lib/doors/idp/trust-of-role";
import type { FinishedRun } from "../actions";

type Trust = NonNullable<FinishedRun["role"]>["trust"];

/** What the role's trust policy asks, and what the token says to it. AWS decides; one sees here on what. */
export function TrustBesideToken({ trust }: { trust: Trust }) {
  if ("failure" in trust)
    return trust.failure.denial ? (
      <DeniedBox denial={trust.failure.denial} title="The role's trust policy is not shown" />
    ) : (
      <FailureAlert failure={trust.failure} title="The role's trust policy is not shown" />
    );
  const { conditions } = trust;
  return (
    <Container
      data-testid={larchPipelineTargets.trust}
      header={
        <Header variant="h2" description="What the role's trust policy asks of this issuer's tokens.">
          The role&apos;s conditions
        </Header>
      }
    >
      {conditions === undefined ? (
        <Box>The trust policy names no provider for this issuer, so it trusts none of its tokens.</Box>
      ) : (
        <Table<AskedOfToken>
          variant="embedded"
          wrapLines
          items={conditions}
          ariaLabels={{ tableLabel: "The role's conditions" }}
          empty="The trust policy has no condition: every token of the issuer is trusted."
          columnDefinitions={[
            { id: "key", header: "Key", isRowHeader: true, cell: ({ key }) => key },
            { id: "operator", header: "Operator", cell: ({ operator }) => operator },
            { id: "wanted", header: "The role asks for", cell: ({ wanted }) => wanted.join(" or ") },
            { id: "told", header: "The token says", cell: ({ told }) => told ?? "nothing" },
          ]}
        />
      )}
    </Container>
  );
}
