"use client";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMemo, useRef } from "react";
import { policySize } from "@/lib/authorization";
import { JsonEditor, type JsonEditorHandle } from "./json-editor";
import { policySkeleton } from "./policy-issues";
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
}

/** A policy as JSON, with what is found about it while one types. */
export function PolicyEditor({ check, onChange, target, saved, strict = false }: PolicyEditorProps) {
  const editor = useRef<JsonEditorHandle>(null);
  const { document, most } = check;
  const untouched = document === policySkeleton && !strict;
  const issues = useMemo(() => (untouched ? [] : check.issues), [untouched, check.issues]);
  const size = policySize(document);
  return (
    <SpaceBetween size="s">
      <JsonEditor
        ref={editor}
        label="Policy document"
        target={target}
        value={document}
        onChange={onChange}
        issues={issues}
        invalid={issues.some(({ type }) => type === "ERROR")}
      />
      <Box fontSize="body-s" color="text-body-secondary">
        {most === undefined
          ? `${size.toLocaleString("en-US")} characters without white space`
          : `${(most - size).toLocaleString("en-US")} of ${most.toLocaleString("en-US")} characters remaining`}
      </Box>
      <ValidationPane check={check} issues={issues} saved={saved} onShow={(part) => editor.current?.show(part)} />
    </SpaceBetween>
  );
}
