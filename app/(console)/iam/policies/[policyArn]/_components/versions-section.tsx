"use client";
import Badge from "@cloudscape-design/components/badge";
import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { RelativeTime } from "@/components/form/relative-time";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import { useFlash } from "@/components/shell/flash-context";
import { ResourceTable } from "@/components/table/resource-table";
import { policyTargets, tables } from "@/components/targets";
import type { Read } from "@/lib/doors/console/action-state";
import type { PolicyVersionRow } from "@/lib/doors/console/views/policy-versions";
import { setDefaultVersion } from "../actions";
import { DeleteVersionsModal } from "./delete-versions-modal";

export interface VersionsSectionProps {
  arn: string;
  /** A policy of the account: its versions can be deleted and made the default. */
  own: boolean;
  versions: Read<PolicyVersionRow[]>;
  now: string;
}

/** `Policy versions`, newest first: one of them is in force, two can be compared. */
export function VersionsSection({ arn, own, versions, now }: VersionsSectionProps) {
  const flash = useFlash();
  const { run, pending } = useAction();
  const [deleting, setDeleting] = useState<readonly string[]>([]);
  const setDefault = (version: string) =>
    run(
      async () => {
        const state = await setDefaultVersion(arn, version);
        if (state.status === "failed") flash.fail(state.failure);
        return state;
      },
      () => flash.show("policy.default.set", { version }),
    );
  return (
    <>
      <ResourceTable<PolicyVersionRow>
        targets={tables.policyVersions}
        title="Policy versions"
        description="A managed policy can have up to 5 versions. The default version is the one in force."
        rows={versions.ok ? versions.value : []}
        failure={versions.ok ? undefined : versions.failure}
        rowKey={({ id }) => id}
        selection="multi"
        expanded={({ id }) => <LazyPolicyDocument of={{ arn, version: id }} label={id} />}
        columns={[
          {
            id: "version",
            header: "Version",
            rowHeader: true,
            cell: ({ id, isDefault }) => (
              <span className="whitespace-normal">
                {id} {isDefault && <Badge color="blue">Default</Badge>}
              </span>
            ),
          },
          {
            id: "created",
            header: "Creation time",
            cell: ({ createdAt }) => <RelativeTime time={createdAt} now={now} />,
            sortBy: ({ createdAt }) => createdAt,
          },
        ]}
        actions={(selected) => {
          const [first, second] = [...selected].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
          const two = selected.length === 2 && first && second;
          const withDefault = selected.some(({ isDefault }) => isDefault);
          const other = selected.length === 1 && !first?.isDefault ? first : undefined;
          return (
            <>
              {two ? (
                <LinkButton
                  href={consolePaths.policyDifference(arn, first.id, second.id)}
                  data-testid={policyTargets.compare}
                >
                  Compare
                </LinkButton>
              ) : (
                <Button disabled data-testid={policyTargets.compare} disabledReason="Select two versions.">
                  Compare
                </Button>
              )}
              {own && (
                <>
                  <Button
                    data-testid={tables.policyVersions.delete}
                    disabled={selected.length === 0 || withDefault}
                    disabledReason={
                      withDefault
                        ? "The default version cannot be deleted."
                        : "Select versions that are not the default."
                    }
                    onClick={() => setDeleting(selected.map(({ id }) => id))}
                  >
                    Delete
                  </Button>
                  <Button
                    data-testid={policyTargets.setDefault}
                    disabled={!other}
                    disabledReason={
                      selected.length === 1
                        ? "This version is the default already."
                        : "Select one version that is not the default."
                    }
                    loading={pending}
                    onClick={() => other && setDefault(other.id)}
                  >
                    Set as default
                  </Button>
                </>
              )}
            </>
          );
        }}
      />
      {deleting.length > 0 && <DeleteVersionsModal arn={arn} versions={deleting} onClose={() => setDeleting([])} />}
    </>
  );
}
