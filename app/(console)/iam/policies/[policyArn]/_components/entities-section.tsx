"use client";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { ResourceTable } from "@/components/table/resource-table";
import { policyTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyEntities, PolicyEntity } from "@/lib/doors/console/views/policy-entities";
import { entityColumns, entityKey } from "../entity-columns";
import { LeaveEntitiesModal } from "./leave-entities-modal";

/** Who has the policy, and whom it bounds. */
export function EntitiesSection({ arn, entities }: { arn: string; entities: Read<PolicyEntities> }) {
  const [leaving, setLeaving] = useState<{ as: "policy" | "boundary"; entities: readonly PolicyEntity[] }>();
  const columns = entityColumns(useEraStrings());
  const failure = entities.ok ? undefined : entities.failure;
  const of = (list: keyof PolicyEntities) => (entities.ok ? entities.value[list] : []);
  return (
    <SpaceBetween size="l">
      <ResourceTable<PolicyEntity>
        targets={tables.policyEntities}
        title="Attached as a permissions policy"
        rows={of("attached")}
        rowKey={entityKey}
        columns={columns}
        failure={failure}
        searched={({ name }) => [name]}
        addressKey="attached"
        selection="multi"
        actions={(selected) => (
          <>
            <Button
              data-testid={tables.policyEntities.delete}
              disabled={selected.length === 0}
              onClick={() => setLeaving({ as: "policy", entities: selected })}
            >
              Detach
            </Button>
            <LinkButton data-testid={policyTargets.attach} href={consolePaths.attachPolicy(arn)}>
              Attach
            </LinkButton>
          </>
        )}
      />
      <ResourceTable<PolicyEntity>
        targets={tables.policyBoundaries}
        title="Attached as a permissions boundary"
        rows={of("bounded")}
        rowKey={entityKey}
        columns={columns}
        failure={failure}
        searched={({ name }) => [name]}
        addressKey="bounded"
        selection="multi"
        actions={(selected) => {
          const [only] = selected;
          return (
            <>
              <Button
                data-testid={tables.policyBoundaries.delete}
                disabled={selected.length === 0}
                onClick={() => setLeaving({ as: "boundary", entities: selected })}
              >
                Remove boundary
              </Button>
              {only && selected.length === 1 ? (
                <LinkButton
                  href={
                    only.type === "Role" ? consolePaths.roleBoundary(only.name) : consolePaths.userBoundary(only.name)
                  }
                >
                  Change
                </LinkButton>
              ) : (
                <Button disabled>Change</Button>
              )}
              <LinkButton data-testid={policyTargets.setBoundary} href={consolePaths.setAsBoundary(arn)}>
                Set this policy as a permissions boundary
              </LinkButton>
            </>
          );
        }}
      />
      {leaving && <LeaveEntitiesModal arn={arn} {...leaving} onClose={() => setLeaving(undefined)} />}
    </SpaceBetween>
  );
}
