"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import { useState } from "react";
import type { CatalogueAction, CatalogueResourceType } from "@/lib/authorization";
import { MarkedChoices } from "../form/marked-choices";
import { useSession } from "../shell/session-context";
import { visualEditorTargets } from "../targets";
import { AddArnsModal } from "./add-arns-modal";
import { filledArn, fitsType } from "./arn-fields";
import { typesInPlay, withoutResource } from "./block-choices";
import type { Block } from "./blocks";

export interface BlockResourcesProps {
  block: Block;
  number: number;
  actions: readonly CatalogueAction[];
  types: readonly CatalogueResourceType[];
  /** No resource is chosen, and one has to be. */
  error: string | undefined;
  onChange: (block: Block) => void;
}

/** `All`, or ARNs by the types of resource that the chosen actions are about. */
export function BlockResources({ block, number, actions, types, error, onChange }: BlockResourcesProps) {
  const { accountId } = useSession();
  const { resources, effect } = block;
  const all = resources.includes("*");
  const [specific, setSpecific] = useState(!all);
  const [adding, setAdding] = useState<CatalogueResourceType>();
  const inPlay = typesInPlay(block, actions, types);
  const set = (arns: readonly string[]) => onChange({ ...block, resources: arns });
  if (block.actions.length === 0) return <Box>Select actions first.</Box>;
  const ofType = (type: CatalogueResourceType) => resources.filter((resource) => fitsType(resource, type, types));
  const others = resources.filter(
    (resource) => resource !== "*" && !inPlay.some((type) => fitsType(resource, type, types)),
  );
  const unresourced = all ? [] : withoutResource(block, actions, types);
  const possible = inPlay.length + others.length > 0;
  return (
    <SpaceBetween size="s">
      <MarkedChoices
        target={(value) => visualEditorTargets.resources(`${number} ${value}`)}
        invalid={error !== undefined}
      >
        <FormField errorText={error}>
          <RadioGroup
            ariaLabel={`Resources of block ${number}`}
            value={all ? "all" : specific && possible ? "specific" : null}
            items={[
              { value: "all", label: "All" },
              {
                value: "specific",
                label: "Specific",
                disabled: !possible,
              },
            ]}
            onChange={({ detail }) => {
              setSpecific(detail.value === "specific");
              set(detail.value === "all" ? ["*"] : []);
            }}
          />
        </FormField>
      </MarkedChoices>
      {inPlay.length === 0 && (
        <Box color="text-body-secondary">
          These actions do not support resource-level permissions: only all resources.
        </Box>
      )}
      {all && inPlay.length > 0 && (
        <Alert type="warning">
          {effect === "Allow"
            ? "The actions are allowed on all resources. Specific ARNs give no more than is needed."
            : "The actions are denied on all resources. Specific ARNs deny no more than is needed."}
        </Alert>
      )}
      {!all && specific && (
        <SpaceBetween size="m">
          {inPlay.map((type) => {
            const arns = ofType(type);
            const any = anyInAccount(type.arn, accountId);
            return (
              <div key={type.name} className="flex flex-col gap-1">
                <div className="flex flex-wrap items-center gap-4">
                  <Box variant="strong">{type.name}</Box>
                  <Button
                    formAction="none"
                    variant="inline-link"
                    ariaLabel={`Add ARNs: ${type.name}`}
                    onClick={() => setAdding(type)}
                  >
                    Add ARNs
                  </Button>
                  <Checkbox
                    checked={resources.includes(any)}
                    ariaLabel={`Any in this account: ${type.name}`}
                    onChange={({ detail }) =>
                      set(
                        detail.checked
                          ? [...resources.filter((arn) => !arns.includes(arn)), any]
                          : resources.filter((arn) => arn !== any),
                      )
                    }
                  >
                    Any in this account
                  </Checkbox>
                </div>
                <Arns arns={arns} onRemove={(gone) => set(resources.filter((arn) => arn !== gone))} />
              </div>
            );
          })}
          {others.length > 0 && (
            <div>
              <Box variant="strong">Other ARNs</Box>
              <Arns arns={others} onRemove={(gone) => set(resources.filter((arn) => arn !== gone))} />
            </div>
          )}
          {unresourced.length > 0 && (
            <Alert type="warning" header="Some actions have no resource">
              <ul className="m-0 pl-4">
                {unresourced.map(({ types: missing, actions: [first, ...more] }) => (
                  <li key={missing.join()}>
                    You have not specified resource with type {missing.join(" or ")}: {first}
                    {more.length > 0 && ` and ${more.length} more ${more.length === 1 ? "action" : "actions"}`}.
                  </li>
                ))}
              </ul>
            </Alert>
          )}
        </SpaceBetween>
      )}
      {adding && (
        <AddArnsModal
          type={adding}
          onAdd={(arns) => {
            set([...new Set([...resources, ...arns])]);
            setAdding(undefined);
          }}
          onClose={() => setAdding(undefined)}
        />
      )}
    </SpaceBetween>
  );
}

const anyInAccount = (format: string, accountId: string) => filledArn(format, { Account: accountId });

function Arns({ arns, onRemove }: { arns: readonly string[]; onRemove: (arn: string) => void }) {
  if (arns.length === 0) return null;
  return (
    <TokenGroup
      items={arns.map((label) => ({ label, dismissLabel: `Remove ${label}` }))}
      onDismiss={({ detail }) => onRemove(arns[detail.itemIndex] ?? "")}
    />
  );
}
