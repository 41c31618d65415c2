"use client";
import AttributeEditor from "@cloudscape-design/components/attribute-editor";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { fetchRead } from "@/components/decision/fetch-read";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { useConsoleRouter } from "@/components/link/navigation";
import { useMarkPending } from "@/components/shell/settled-marker";
import { simulatorTargets } from "@/components/targets";
import type { Failure } from "@/lib/doors/console/action-state";
import { type ContextKeyType, type ContextRow, contextKeyTypes, typeOfRow } from "./draft";

export interface ConditionsProps {
  rows: readonly ContextRow[];
  typeOf: (key: string) => ContextKeyType;
  /** Whose policies, or which texts, ask for keys. */
  of: { arn: string | undefined; policies: readonly string[] };
  /** Is there something to look through? */
  known: boolean;
  onKeys: (keys: readonly string[]) => void;
  onChange: (rows: ContextRow[]) => void;
}

/** The condition keys that the simulated requests bring: those that the policies ask for, and what one adds. */
export function Conditions({ rows, typeOf, of, known, onKeys, onChange }: ConditionsProps) {
  const strings = useEraStrings();
  const { seeking, failure, seek } = useKeys(of, onKeys);
  const change = (row: ContextRow, changes: Partial<ContextRow>) =>
    onChange(rows.map((one) => (one === row ? { ...one, ...changes } : one)));
  const groups = [
    { title: strings["simulator.global"], global: true },
    { title: strings["simulator.serviceConditions"], global: false },
  ].map((group) => ({ ...group, shown: rows.filter((row) => row.global === group.global) }));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="A key without a value is not part of the request."
          actions={
            <Button loading={seeking} disabled={!known} data-testid={simulatorTargets.findKeys} onClick={seek}>
              Find condition keys
            </Button>
          }
        >
          Conditions
        </Header>
      }
    >
      <SpaceBetween size="l">
        {failure && <ReadFailure failure={failure} title="The condition keys of the policies could not be read" />}
        {groups.map(({ title, global, shown }) => (
          <SpaceBetween key={title} size="xs">
            <Header variant="h3">{title}</Header>
            <AttributeEditor<ContextRow>
              items={shown}
              addButtonText="Add condition key"
              onAddButtonClick={() =>
                onChange([...rows, { key: global ? "aws:" : "", type: undefined, value: "", global }])
              }
              removeButtonText="Remove"
              removeButtonAriaLabel={({ key }) => `Remove ${key}`}
              onRemoveButtonClick={({ detail }) => onChange(rows.filter((row) => row !== shown[detail.itemIndex]))}
              empty="No condition keys"
              definition={[
                {
                  label: "Key",
                  control: (row) => (
                    <Input
                      value={row.key}
                      ariaLabel={`Condition key ${row.key}`}
                      onChange={({ detail }) => change(row, { key: detail.value })}
                    />
                  ),
                },
                {
                  label: "Type",
                  control: (row) => (
                    <Select
                      selectedOption={{ value: typeOfRow(row, typeOf) }}
                      ariaLabel={`Type of ${row.key}`}
                      options={contextKeyTypes.map((value) => ({ value }))}
                      onChange={({ detail }) =>
                        change(row, {
                          type: contextKeyTypes.find((type) => type === detail.selectedOption.value) ?? "string",
                        })
                      }
                    />
                  ),
                },
                {
                  label: "Value",
                  control: (row) => (
                    <Value row={row} type={typeOfRow(row, typeOf)} onChange={(value) => change(row, { value })} />
                  ),
                },
              ]}
            />
          </SpaceBetween>
        ))}
      </SpaceBetween>
    </Container>
  );
}

const placeholders: Partial<Record<ContextKeyType, string>> = {
  ...{ numeric: "42", ip: "203.0.113.7", date: "2026-01-02T03:04:05Z", binary: "Base64" },
};

interface ValueProps {
  row: ContextRow;
  type: ContextKeyType;
  onChange: (value: string) => void;
}

function Value({ row, type, onChange }: ValueProps) {
  const label = `Value of ${row.key}`;
  if (type === "boolean")
    return (
      <Select
        selectedOption={row.value === "" ? null : { value: row.value }}
        ariaLabel={label}
        placeholder="Not part of the request"
        options={[{ value: "", label: "Not part of the request" }, { value: "true" }, { value: "false" }]}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? "")}
      />
    );
  if (type.endsWith("List"))
    return (
      <Textarea
        rows={2}
        value={row.value}
        ariaLabel={label}
        placeholder="One value on each line"
        onChange={({ detail }) => onChange(detail.value)}
      />
    );
  return (
    <Input
      value={row.value}
      ariaLabel={label}
      placeholder={placeholders[type] ?? ""}
      onChange={({ detail }) => onChange(detail.value)}
    />
  );
}

/** Asks for the keys of the policies: of a principal at once, and when the person wants it. */
function useKeys({ arn, policies }: ConditionsProps["of"], onKeys: (keys: readonly string[]) => void) {
  const address = useConsoleRouter().href("/iam/simulation-keys");
  const [seeking, setSeeking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  useMarkPending(seeking);
  const seek = async () => {
    setSeeking(true);
    const operation = `GetContextKeysFor${arn === undefined ? "Custom" : "Principal"}Policy`;
    const body = { ...(arn === undefined ? {} : { PolicySourceArn: arn }), PolicyInputList: policies };
    const found = await fetchRead(address, z.array(z.string()), { operation, body });
    setSeeking(false);
    // Meanwhile another was chosen, or the other mode: these keys are not that one's.
    if (current.current !== arn) return;
    setFailure(found.ok ? undefined : found.failure);
    if (found.ok) onKeys(found.value);
  };
  const latest = useRef(seek);
  const current = useRef(arn);
  useEffect(() => {
    latest.current = seek;
    current.current = arn;
  });
  useEffect(() => {
    setFailure(undefined);
    if (arn !== undefined) void latest.current();
  }, [arn]);
  return { seeking, failure, seek };
}
