"use client";
import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEffect, useRef, useState } from "react";
import { useUnwritten } from "../link/unsaved-work";
import { PolicyDocument } from "../policy/policy-document";
import { statementName } from "../policy-editor/statement-edit";
import { visualEditorTargets } from "../targets";
import { BlockEditor } from "./block-editor";
import {
  asWritten,
  type Block,
  documentFrom,
  isRewritten,
  type KeptStatement,
  newBlock,
  type Part,
  partsOf,
} from "./blocks";
import { useServices } from "./use-services";

export interface VisualEditorProps {
  document: string;
  onChange: (document: string) => void;
  /** Says what is still to be chosen: after the person wanted to go on. */
  strict: boolean;
}

/** A policy as a stack of blocks, each of one service. What it writes is the same text that the JSON editor shows. */
export function VisualEditor({ document, onChange, strict }: VisualEditorProps) {
  const [edited, setEdited] = useState<{ parts: readonly Part[]; document: string }>();
  const root = useRef<HTMLDivElement>(null);
  /** The number of the block that the person has just added: one goes on in it. */
  const [added, setAdded] = useState<number>();
  useEffect(() => {
    const service = visualEditorTargets.service(String(added));
    if (added !== undefined) root.current?.querySelector<HTMLElement>(`[data-testid="${service}"] button`)?.focus();
  }, [added]);
  // The text may have been changed elsewhere since: by an import.
  const parts = edited?.document === document ? edited.parts : partsOf(document);
  // A service without an action is not written yet.
  useUnwritten(parts?.some((part) => part.kind === "block" && part.service && part.actions.length === 0) ?? false);
  const services = useServices(
    (parts ?? []).flatMap((part) => (part.kind === "block" && part.service ? [part.service] : [])),
  );
  if (!parts)
    return (
      <Alert type="error" header="The policy cannot be shown in the visual editor">
        The text is not a policy, or has a key twice in one place. Correct it as JSON first.
      </Alert>
    );
  if (services.failed)
    return (
      <Alert type="error" action={<Button onClick={services.retry}>Retry</Button>}>
        The reference of AWS&apos;s services could not be read.
      </Alert>
    );
  if (!services.catalogue) return <StatusIndicator type="loading">Loading services</StatusIndicator>;
  const { catalogue, all } = services;
  const change = (changed: readonly Part[]) => {
    const text = documentFrom(changed, document);
    setEdited({ parts: asWritten(changed), document: text });
    onChange(text);
  };
  const add = (block: Block) => {
    change([...parts, block]);
    setAdded(parts.length + 1);
  };
  const free = Math.max(-1, ...parts.map(({ id }) => id)) + 1;
  return (
    <div ref={root}>
      <SpaceBetween size="m">
        {isRewritten(parts, document) && (
          <Alert type="info">
            Each block has one service, so the text of this policy is set out anew with the first change here. What it
            permits stays the same.
          </Alert>
        )}
        {parts.map((part, index) => {
          const remove = () => {
            change(parts.filter((other) => other !== part));
            setAdded(undefined);
          };
          if (part.kind === "kept") return <Kept key={part.id} part={part} onRemove={remove} />;
          return (
            <BlockEditor
              key={part.id}
              block={part}
              number={index + 1}
              services={all}
              catalogue={catalogue}
              strict={strict}
              onChange={(changed) => change(parts.map((other) => (other === part ? changed : other)))}
              onDuplicate={() => add({ ...part, id: free, sid: undefined })}
              onRemove={remove}
            />
          );
        })}
        <Button
          formAction="none"
          iconName="add-plus"
          data-testid={visualEditorTargets.addBlock}
          onClick={() => add(newBlock(free))}
        >
          Add more permissions
        </Button>
      </SpaceBetween>
    </div>
  );
}

function Kept({ part: { number, statement }, onRemove }: { part: KeptStatement; onRemove: () => void }) {
  const sid = "Sid" in statement && typeof statement.Sid === "string" ? statement.Sid : undefined;
  const name = statementName({ Sid: sid }, number - 1);
  return (
    <Container
      header={
        <Header
          variant="h3"
          description="It says what a block of one service cannot say, and is changed as JSON."
          actions={
            <Button formAction="none" ariaLabel={`Remove ${name}`} onClick={onRemove}>
              Remove
            </Button>
          }
        >
          {name}
        </Header>
      }
    >
      <PolicyDocument document={JSON.stringify(statement)} label={name} />
    </Container>
  );
}
