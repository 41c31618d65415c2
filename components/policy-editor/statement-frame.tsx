"use client";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select, { type SelectProps } from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { statementPanelTargets } from "../targets";
import { addStatement, type DraftStatement, draftStatements, removeStatement, statementName } from "./statement-edit";

/** What the panel beside a policy's text is told. */
export interface StatementPanelProps {
  document: string;
  onChange: (document: string) => void;
  /** The statement that is edited, from 0; undefined: none is chosen. */
  index: number | undefined;
  onSelect: (index: number | undefined) => void;
}

export interface StatementFrameProps extends StatementPanelProps {
  /** What a new statement begins with. */
  kind: "identity" | "trust" | "bucket";
  /** The level of the heading, by what stands before the panel. Default `h3`. */
  headingTag?: "h2" | "h3";
  /** What can be changed in the statement that is chosen. */
  children: (statement: DraftStatement, index: number) => ReactNode;
}

/** The frame of the panel: which statement is edited, `Remove`, `Add new statement`; a hint where none is chosen. */
export function StatementFrame(props: StatementFrameProps) {
  const { document, onChange, index, onSelect, kind, headingTag = "h3", children } = props;
  const statements = draftStatements(document);
  const select = useRef<SelectProps.Ref>(null);
  /** What the person has just added: one goes on at its name, above its fields. */
  const [added, setAdded] = useState<object>();
  useEffect(() => {
    if (added) select.current?.focus();
  }, [added]);
  if (!statements) return <p className="m-0">Correct the JSON to edit its statements here.</p>;
  const statement = index === undefined ? undefined : statements[index];
  const options = statements.map((found, at) => ({ value: String(at), label: statementName(found, at) }));
  return (
    <SpaceBetween size="m">
      <Header
        variant="h3"
        headingTagOverride={headingTag}
        actions={
          statement &&
          index !== undefined && (
            <Button
              formAction="none"
              data-testid={statementPanelTargets.remove}
              onClick={() => {
                onChange(removeStatement(document, index));
                onSelect(undefined);
              }}
            >
              Remove
            </Button>
          )
        }
      >
        {statement && index !== undefined ? `Edit statement ${statementName(statement, index)}` : "Edit statement"}
      </Header>
      {!statement && <p className="m-0">Select a statement in the policy, or add a new one, to edit it here.</p>}
      {options.length > 0 && (
        <FormField label="Statement">
          <Select
            ref={select}
            data-testid={statementPanelTargets.statement}
            placeholder="Select a statement"
            options={options}
            selectedOption={index === undefined ? null : (options[index] ?? null)}
            onChange={({ detail }) => onSelect(Number(detail.selectedOption.value))}
          />
        </FormField>
      )}
      {statement && index !== undefined && children(statement, index)}
      <Button
        formAction="none"
        iconName="add-plus"
        data-testid={statementPanelTargets.add}
        onClick={() => {
          onChange(addStatement(document, kind));
          onSelect(statements.length);
          setAdded({});
        }}
      >
        Add new statement
      </Button>
    </SpaceBetween>
  );
}
