"use client";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { useSession } from "@/components/shell/session-context";
import { simulatorTargets } from "@/components/targets";
import { ConditionRows } from "./condition-rows";
import { useConditionKeys } from "./use-condition-keys";
import type { Simulator } from "./use-simulator";

/**
 * `Global request conditions`: the condition keys that every simulated request brings, those that the policies ask for
 * and what one adds. In the console of 2020 they are `Global Settings`, which one opens.
 */
export function Conditions({ simulator }: { simulator: Simulator }) {
  const { draft, typeOf, keysOf, asked, foundKeys, change } = simulator;
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const [open, setOpen] = useState(false);
  const { seeking, failure, seek } = useConditionKeys(keysOf, foundKeys);
  const find = (
    <Button loading={seeking} disabled={!asked} data-testid={simulatorTargets.findKeys} onClick={seek}>
      Find condition keys
    </Button>
  );
  const said = "They hold for all actions. A key without a value is not part of the request.";
  const content = (
    <SpaceBetween size="m">
      {failure && <ReadFailure failure={failure} title="The condition keys of the policies could not be read" />}
      <ConditionRows rows={draft.context} typeOf={typeOf} start="aws:" onChange={(context) => change({ context })} />
    </SpaceBetween>
  );
  return old ? (
    <ExpandableSection
      variant="container"
      headerText={strings["simulator.global"]}
      headerDescription={said}
      headerActions={find}
      data-testid={simulatorTargets.globalSettings}
      expanded={open || failure !== undefined}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {content}
    </ExpandableSection>
  ) : (
    <Container
      header={
        <Header variant="h2" description={said} actions={find}>
          {strings["simulator.global"]}
        </Header>
      }
    >
      {content}
    </Container>
  );
}
