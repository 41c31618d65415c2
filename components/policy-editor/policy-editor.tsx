"use client";
import Box from "@cloudscape-design/components/box";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { type ReactNode, useId, useMemo, useState } from "react";
import { policySize } from "@/lib/authorization";
import { ImportPolicyModal } from "../policy-visual/import-policy-modal";
import { VisualEditor } from "../policy-visual/visual-editor";
import { policyEditorTargets } from "../targets";
import { CloudFormationModal } from "./cloudformation-modal";
import { JsonEditor, type TextPart } from "./json-editor";
import { policySkeleton } from "./policy-issues";
import { statementAt } from "./statement-edit";
import { StatementPanel } from "./statement-panel";
import type { PolicyCheck } from "./use-policy-check";
import { ValidationPane } from "./validation-pane";

export interface PolicyEditorProps {
  /** By `usePolicyCheck`: the page asks it whether one may go on. */
  check: PolicyCheck;
  onChange: (document: string) => void;
  target: string;
  /** The policy as it is stored, where one is edited. */
  saved?: string | undefined;
  /** Says what is wrong with the skeleton too: after the person pressed Next or Save. */
  strict?: boolean;
  /** What the document began with: nothing is said of it before the person changed it. */
  skeleton?: string;
  /** Of an inline policy: how much there may be, and how much the other policies of the same holder take. */
  space?: { most: number; others: number; of: string } | undefined;
  /** The person has put the cursor into another statement of the text (from 0), or out of all of them. */
  onStatement?: (index: number | undefined) => void;
  /** Stands beside the text in place of the panel of statements: a trust policy has one of its own. */
  panel?: ReactNode;
}

const views = { visual: policyEditorTargets.view("visual"), json: policyEditorTargets.view("json") };

/** `Policy editor`: blocks or JSON, with what is found about the policy while one writes it. */
export function PolicyEditor(props: PolicyEditorProps) {
  const {
    check,
    onChange,
    target,
    saved,
    strict = false,
    skeleton = policySkeleton,
    space,
    onStatement,
    panel,
  } = props;
  const caption = useId();
  const [part, setPart] = useState<TextPart>();
  /** The dialog of the menu's entry. */
  const [open, setOpen] = useState<string>();
  const [statement, setStatement] = useState<number>();
  const { document, most, kind, view, onView } = check;
  const untouched = document === skeleton && !strict;
  const issues = useMemo(() => (untouched ? [] : check.issues), [untouched, check.issues]);
  const size = policySize(document);
  const text = (
    <JsonEditor
      label="Policy document"
      target={target}
      value={document}
      onChange={onChange}
      issues={issues}
      invalid={issues.some(({ type }) => type === "ERROR")}
      part={part}
      onCursor={(place, typed) => (onStatement ?? setStatement)(statementAt(typed, place))}
    />
  );
  const body = (
    <SpaceBetween size="s">
      {view === "visual" ? (
        <VisualEditor document={document} onChange={onChange} strict={strict} />
      ) : (
        <div className="@container">
          <div className="grid gap-x-4 gap-y-6 @lg:grid-cols-[minmax(0,1fr)_13rem] @3xl:grid-cols-[minmax(0,2fr)_minmax(15rem,1fr)]">
            {text}
            {panel ?? (
              <StatementPanel
                kind={kind === "bucket" ? "bucket" : "identity"}
                document={document}
                onChange={onChange}
                index={statement}
                onSelect={setStatement}
              />
            )}
          </div>
        </div>
      )}
      <PolicySize size={size} most={most} space={space} />
      <ValidationPane
        check={check}
        issues={issues}
        saved={saved}
        onShow={({ start, end }) => {
          onView("json");
          setPart({ start, end });
        }}
      />
    </SpaceBetween>
  );
  // A resource's own policy has no visual form and is nobody's to import.
  if (kind === "trust" || kind === "bucket") return body;
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <span id={caption} hidden>
                How the policy is edited
              </span>
              <SegmentedControl
                // In a narrow window it is a list: a label that one sees would stand above the choice.
                ariaLabelledby={caption}
                selectedId={views[view]}
                // Cloudscape writes an option's id as its data-testid.
                options={[
                  { id: views.visual, text: "Visual" },
                  { id: views.json, text: "JSON" },
                ]}
                onChange={({ detail }) => {
                  setPart(undefined);
                  onView(detail.selectedId === views.visual ? "visual" : "json");
                }}
              />
              <ButtonDropdown
                data-testid={policyEditorTargets.actions}
                items={[
                  { id: "import", text: "Import policy" },
                  { id: "cloudformation", text: "Generate CloudFormation template" },
                ]}
                onItemClick={({ detail }) => setOpen(detail.id)}
              >
                Actions
              </ButtonDropdown>
            </SpaceBetween>
          }
        >
          Policy editor
        </Header>
      }
    >
      {body}
      {open === "cloudformation" && <CloudFormationModal document={document} onClose={() => setOpen(undefined)} />}
      {open === "import" && (
        <ImportPolicyModal
          document={document}
          onImport={(changed) => {
            onChange(changed);
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Container>
  );
}

/** How much of what there may be is used; white space does not count. */
function PolicySize({
  size,
  most,
  space,
}: { size: number; most: number | undefined } & Pick<PolicyEditorProps, "space">) {
  const written = (count: number) => count.toLocaleString("en-US");
  const exceeds = (count: number, limit: number) => `It exceeds the limit by ${written(count - limit)}.`;
  if (space) {
    const all = size + space.others;
    return (
      <Box fontSize="body-s" color={all > space.most ? "text-status-error" : "text-body-secondary"}>
        Character count: {written(all)} of {written(space.most)}. {all > space.most && `${exceeds(all, space.most)} `}
        The count includes all inline policies of {space.of}.
      </Box>
    );
  }
  return (
    <Box fontSize="body-s" color={most !== undefined && size > most ? "text-status-error" : "text-body-secondary"}>
      {most === undefined
        ? `${written(size)} characters without white space`
        : size > most
          ? `Character count: ${written(size)} of ${written(most)}. ${exceeds(size, most)}`
          : `${written(most - size)} of ${written(most)} characters remaining`}
    </Box>
  );
}
