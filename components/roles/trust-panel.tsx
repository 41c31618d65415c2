"use client";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { actionsOf, setAction } from "../policy-editor/statement-edit";
import { StatementFrame, type StatementPanelProps } from "../policy-editor/statement-frame";
import { isCovered, isWildcard } from "../policy-visual/block-choices";
import { statementPanelTargets } from "../targets";

export interface TrustPanelProps extends StatementPanelProps {
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
export function TrustPanel({ onAdd, ...props }: TrustPanelProps) {
  const { document, onChange } = props;
  return (
    <StatementFrame {...props} kind="trust" headingTag="h2">
      {(statement, at) => (
        <SpaceBetween size="m">
          <FormField label="Add actions for STS">
            <div>
              {actions.map((action) => (
                <Checkbox
                  key={action}
                  checked={isCovered(actionsOf(statement), action)}
                  disabled={isCovered(actionsOf(statement).filter(isWildcard), action)}
                  onChange={({ detail }) => onChange(setAction(document, at, action, detail.checked))}
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
            <Button
              formAction="none"
              data-testid={statementPanelTargets.addCondition}
              onClick={() => onAdd("condition")}
            >
              Add a condition
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      )}
    </StatementFrame>
  );
}
