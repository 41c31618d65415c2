"use client";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import { useEffect, useState } from "react";
import { z } from "zod";
import type { Read } from "@/lib/doors/console/action-state";
import { fetchRead } from "../decision/fetch-read";
import { ReadFailure } from "../decision/read-failure";
import { useConsoleRouter } from "../link/navigation";
import { PolicyDocument } from "./policy-document";

/**
 * Which document is meant: of a managed policy the version or its default one, or of an inline policy of a user, group
 * or role.
 */
export type LazyDocumentOf =
  | { arn: string; version?: string }
  | { user: string; policy: string }
  | { group: string; policy: string }
  | { role: string; policy: string };

export interface LazyPolicyDocumentProps {
  of: LazyDocumentOf;
  /** For the copy button: `AdministratorAccess`. */
  label: string;
  /** The number of a statement, from 0, that is marked. */
  marked?: number;
}

/** The document of a policy, read when this part is shown: listing policies does not read their documents. */
export function LazyPolicyDocument({ of, label, marked }: LazyPolicyDocumentProps) {
  const address = useConsoleRouter().href(`/iam/policy-document?${new URLSearchParams({ ...of })}`);
  const [document, setDocument] = useState<Read<string>>();
  useEffect(() => {
    const leaving = new AbortController();
    fetchRead(address, z.string(), { operation: "GetPolicyVersion", signal: leaving.signal }).then(
      (found) => setDocument(found),
      (error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, [address]);
  if (!document) return <StatusIndicator type="loading">Loading policy</StatusIndicator>;
  return document.ok ? (
    <PolicyDocument document={document.value} label={`Policy ${label}`} {...(marked === undefined ? {} : { marked })} />
  ) : (
    <ReadFailure failure={document.failure} />
  );
}
