"use client";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { useState } from "react";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { consolePaths } from "@/components/link/console-paths";
import { LinkButton } from "@/components/link/link-button";
import { useConsoleRouter } from "@/components/link/navigation";
import { policyKeys } from "@/components/pickers/policy-keys";
import { DeletePolicyModal } from "@/components/policy/delete-policy-modal";
import { LazyPolicyDocument } from "@/components/policy/lazy-policy-document";
import { PolicyIcon } from "@/components/policy/policy-icon";
import { useSession } from "@/components/shell/session-context";
import { ResourceTable } from "@/components/table/resource-table";
import { policyTargets, tables } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import type { PolicyOfPage } from "@/lib/services/iam/console/policies-page";
import { deletePolicyByArn } from "../actions";
import { policiesHelp } from "./policies.help";

export function PoliciesTable(props: {
  policies: readonly PolicyOfPage[];
  /** How many match search and filter; all policies without them. */
  matches: number;
  total: number;
  rowsOfPage: number;
  failure: Failure | undefined;
}) {
  const strings = useEraStrings();
  const old = useSession().era === "2020";
  const router = useConsoleRouter();
  const [deleting, setDeleting] = useState<PolicyOfPage>();
  const key = policyKeys(props.policies.map(asRow));
  return (
    <>
      <ResourceTable<PolicyOfPage>
        targets={tables.policies}
        level="page"
        title={strings["policies.title"]}
        description="A policy is an object in AWS that defines permissions."
        help={policiesHelp}
        rows={props.policies}
        rowKey={(policy) => key(asRow(policy))}
        failure={props.failure}
        server={{
          total: props.total,
          matches: props.matches,
          pagesCount: Math.ceil(props.matches / props.rowsOfPage),
        }}
        types={{
          label: strings["policies.filter"],
          all: "All types",
          many: old,
          choices: [
            ...types.map((type) => ({
              value: type,
              label: type,
              group: "Type",
              matches: (policy: PolicyOfPage) => policy.type === type,
            })),
            ...(old ? usesOf2020 : []),
          ],
        }}
        selection="single"
        columns={[
          {
            id: "name",
            header: "Policy name",
            rowHeader: true,
            cell: (policy) => (
              <>
                <PolicyIcon type={policy.type} /> {policy.PolicyName}
              </>
            ),
            href: (policy) => consolePaths.policy(policy.PolicyArn),
            sortBy: (policy) => policy.PolicyName,
          },
          { id: "type", header: "Type", cell: (policy) => policy.type, sortBy: (policy) => policy.type },
          { id: "usedAs", header: "Used as", cell: usedAs, sortBy: (policy) => policy.attached + policy.bounding },
          {
            id: "description",
            header: "Description",
            cell: (policy) => policy.Description ?? "-",
            sortBy: (policy) => policy.Description,
          },
        ]}
        expanded={({ PolicyArn, PolicyName }) => <LazyPolicyDocument of={{ arn: PolicyArn }} label={PolicyName} />}
        actions={([policy]) => (
          <>
            <ButtonDropdown
              data-testid={policyTargets.actionsMenu}
              disabled={!policy}
              items={[
                { id: "attach", text: "Attach" },
                { id: "detach", text: "Detach" },
                ...(old ? [{ id: "delete", text: "Delete", disabled: !isOwn(policy) }] : []),
              ]}
              onItemClick={({ detail }) => {
                if (detail.id === "delete") setDeleting(policy);
                else if (policy)
                  router.push(
                    detail.id === "attach"
                      ? consolePaths.attachPolicy(policy.PolicyArn)
                      : consolePaths.detachPolicy(policy.PolicyArn),
                  );
              }}
            >
              {strings["policies.actions"]}
            </ButtonDropdown>
            {!old && (
              <Button
                data-testid={tables.policies.delete}
                disabled={!isOwn(policy)}
                onClick={() => setDeleting(policy)}
              >
                Delete
              </Button>
            )}
            <LinkButton variant="primary" href={consolePaths.createPolicy} data-testid={tables.policies.create}>
              Create policy
            </LinkButton>
          </>
        )}
      />
      {deleting && (
        <DeletePolicyModal
          arn={deleting.PolicyArn}
          name={deleting.PolicyName}
          usage={deleting}
          deletePolicy={deletePolicyByArn}
          onDeleted={() => setDeleting(undefined)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}

const types = ["Customer managed", "AWS managed", "AWS managed - job function"] as const;

const isOwn = (policy: PolicyOfPage | undefined) => policy?.type === "Customer managed";

/** `Used as`, which the filter of 2020 has beside the types. */
const usesOf2020 = [
  { value: "Permissions policy", matches: ({ attached }: PolicyOfPage) => attached > 0 },
  { value: "Permissions boundary", matches: ({ bounding }: PolicyOfPage) => bounding > 0 },
  { value: "Not used", matches: ({ attached, bounding }: PolicyOfPage) => attached + bounding === 0 },
].map((use) => ({ ...use, label: use.value, group: "Used as" }));

/** For its key: the path stands before the name. */
const asRow = ({ Path, PolicyName, PolicyArn, type }: PolicyOfPage) => ({
  name: `${Path.slice(1)}${PolicyName}`,
  arn: PolicyArn,
  type,
});

/** `Permissions policy (2)`, `Boundary (1)`, `None` */
function usedAs({ attached, bounding }: PolicyOfPage) {
  const uses = [attached > 0 && `Permissions policy (${attached})`, bounding > 0 && `Boundary (${bounding})`];
  return uses.filter(Boolean).join(", ") || "None";
}
