"use client";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import { useState } from "react";
import type { CatalogueKey } from "@/lib/authorization";
import { AddConditionModal } from "./add-condition-modal";
import { addedCondition, type Block, type BlockCondition, writtenOperator } from "./blocks";
import { isMfa, isSourceIp, withMfa } from "./usual-conditions";

export interface BlockConditionsProps {
  block: Block;
  number: number;
  keys: readonly CatalogueKey[];
  /** At `Source IP`: there is no address. */
  error: string | undefined;
  onChange: (block: Block) => void;
}

/** `MFA required`, `Source IP`, and any other condition: all of them have to be met, each by one of its values. */
export function BlockConditions({ block, number, keys, error, onChange }: BlockConditionsProps) {
  const [adding, setAdding] = useState(false);
  const { conditions } = block;
  const set = (changed: readonly BlockCondition[]) => onChange({ ...block, conditions: changed });
  const ip = conditions.find(isSourceIp);
  return (
    <SpaceBetween size="s">
      <Checkbox checked={conditions.some(isMfa)} onChange={({ detail }) => set(withMfa(conditions, detail.checked))}>
        MFA required
      </Checkbox>
      <Checkbox
        checked={ip !== undefined}
        onChange={({ detail }) =>
          set(
            detail.checked
              ? [
                  ...conditions,
                  { key: "aws:SourceIp", qualifier: "", operator: "IpAddress", ifExists: false, values: [] },
                ]
              : conditions.filter((condition) => !isSourceIp(condition)),
          )
        }
      >
        Source IP
      </Checkbox>
      {ip && (
        <FormField
          label="IP addresses or ranges"
          description="Separated by commas: 203.0.113.0/24, 198.51.100.7"
          errorText={error}
        >
          <SourceAddresses
            values={ip.values}
            onChange={(values) => set(conditions.map((one) => (one === ip ? { ...ip, values } : one)))}
          />
        </FormField>
      )}
      <TokenGroup
        items={conditions
          .filter((condition) => !isMfa(condition) && !isSourceIp(condition))
          .map((condition) => ({ label: textOf(condition), dismissLabel: `Remove ${condition.key}` }))}
        onDismiss={({ detail }) => {
          const others = conditions.filter((condition) => !isMfa(condition) && !isSourceIp(condition));
          set(conditions.filter((condition) => condition !== others[detail.itemIndex]));
        }}
      />
      <Button formAction="none" ariaLabel={`Add another condition to block ${number}`} onClick={() => setAdding(true)}>
        Add another condition
      </Button>
      {adding && (
        <AddConditionModal
          keys={keys}
          onAdd={(condition) => {
            set(addedCondition(conditions, condition));
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </SpaceBetween>
  );
}

/** What is typed stays as it is typed: a comma at the end is not lost under one's hands. */
function SourceAddresses(props: { values: readonly string[]; onChange: (values: string[]) => void }) {
  const [text, setText] = useState("");
  return (
    <Input
      // Another condition may have brought more of them.
      value={addressesIn(text).join() === props.values.join() ? text : props.values.join(", ")}
      onChange={({ detail }) => {
        setText(detail.value);
        props.onChange(addressesIn(detail.value));
      }}
    />
  );
}

const addressesIn = (text: string) => text.split(/[\s,]+/).filter(Boolean);

const textOf = (condition: BlockCondition) =>
  `${condition.key} ${writtenOperator(condition)} ${condition.values.join(", ")}`;
