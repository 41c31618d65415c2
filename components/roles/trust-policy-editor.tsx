"use client";
import { type ReactNode, useState } from "react";
import { PolicyEditor } from "../policy-editor/policy-editor";
import { addCondition, addPrincipal, draftStatements } from "../policy-editor/statement-edit";
import { usePolicyCheck } from "../policy-editor/use-policy-check";
import { useSession } from "../shell/session-context";
import { AddPrincipalModal } from "./add-principal-modal";
import { AddTrustCondition } from "./add-trust-condition";
import { TrustPanel } from "./trust-panel";

export interface TrustPolicyEditorProps {
  document: string;
  onChange: (document: string) => void;
  target: string;
  /** What the document began with: nothing is said of it before the person changed it. */
  skeleton?: string;
  /** Says what is wrong with the skeleton too: after the person pressed Next or Save. */
  strict?: boolean;
  /** Stands around the editor and not around its dialogs: a form, for they have forms of their own. */
  frame: (editor: ReactNode) => ReactNode;
}

/** A trust policy as JSON, with the panel that edits its statements. */
export function TrustPolicyEditor(props: TrustPolicyEditorProps) {
  const { document, onChange, target, skeleton, strict = false, frame } = props;
  const { quotas } = useSession();
  const check = usePolicyCheck(document, { kind: "trust", most: quotas.AssumeRolePolicySize });
  const [index, setIndex] = useState<number>();
  const [adding, setAdding] = useState<"principal" | "condition">();
  const close = () => setAdding(undefined);
  const statement = index === undefined ? undefined : draftStatements(document)?.[index];
  return (
    <>
      {frame(
        <PolicyEditor
          check={check}
          onChange={onChange}
          target={target}
          {...(skeleton === undefined ? {} : { skeleton })}
          strict={strict}
          onStatement={setIndex}
          panel={
            <TrustPanel document={document} onChange={onChange} index={index} onSelect={setIndex} onAdd={setAdding} />
          }
        />,
      )}
      {adding === "principal" && index !== undefined && (
        <AddPrincipalModal onAdd={(principal) => onChange(addPrincipal(document, index, principal))} onClose={close} />
      )}
      {adding === "condition" && statement && index !== undefined && (
        <AddTrustCondition
          statement={statement}
          onAdd={(condition) => {
            onChange(addCondition(document, index, condition));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
