"use client";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import {
  actionsOf,
  addStatement,
  draftStatements,
  removeStatement,
  setAction,
  statementName,
} from "../policy-editor/statement-edit";

export interface TrustPanelProps {
  document: string;
  onChange: (document: string) => void;
  /** Which statement is edited, from 0. */
  index: number;
  onSelect: (index: number) => void;
  /** Opens the dialog that adds one to the statement. */
  onAdd: (what: "principal" | "condition") => void;
}

/** What a trust policy may allow. Source: Service Authorization Reference, AWS Security Token Service. */
const actions = [
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:SetSourceIdentity",
  "sts:TagSession",
];

/** The panel beside the JSON of a trust policy: it writes what one would otherwise type. */
export function TrustPanel({ document, onChange, index, onSelect, onAdd }: TrustPanelProps) {
  const statements = draftStatements(document);
  if (!statements) return <p className="m-0">Correct the JSON to edit its statements here.</p>;
  const statement = statements[index];
  const options = statements.map((found, at) => ({ value: String(at), label: statementName(found, at) }));
  return (
    <SpaceBetween size="m">
      <Header
        variant="h3"
        headingTagOverride="h2"
        actions={
          statement && (
            <Button
              formAction="none"
              onClick={() => {
                onChange(removeStatement(document, index));
                onSelect(Math.max(0, index - 1));
              }}
            >
              Remove
            </Button>
          )
        }
      >
        Edit statement
      </Header>
      {statement && (
        <SpaceBetween size="m">
          <FormField label="Statement">
            <Select
              options={options}
              selectedOption={options[index] ?? null}
              onChange={({ detail }) => onSelect(Number(detail.selectedOption.value))}
            />
          </FormField>
          <FormField label="Add actions for STS">
            <div>
              {actions.map((action) => (
                <Checkbox
                  key={action}
                  checked={actionsOf(statement).includes(action)}
                  onChange={({ detail }) => onChange(setAction(document, index, action, detail.checked))}
                >
                  {action.slice("sts:".length)}
                </Checkbox>
              ))}
            </div>
          </FormField>
          <SpaceBetween size="xs">
            <Button formAction="none" onClick={() => onAdd("principal")}>
              Add a principal
            </Button>
            <Button formAction="none" onClick={() => onAdd("condition")}>
              Add a condition
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      )}
      <Button
        formAction="none"
        iconName="add-plus"
        onClick={() => {
          onChange(addStatement(document, "trust"));
          onSelect(statements.length);
        }}
      >
        Add new statement
      </Button>
    </SpaceBetween>
  );
}
