"use client";
import { useEffect, useMemo, useState } from "react";
import { z } from "zod";
import { namedPrefixes } from "@/lib/authorization";
import type { Failure, Read } from "@/lib/doors/console/action-state";
import { fetchRead } from "../decision/fetch-read";
import { useConsoleRouter } from "../link/navigation";
import { lacksChoices } from "../policy-visual/block-errors";
import { useMarkPending } from "../shell/settled-marker";
import { type EditedKind, firstError, type PolicyIssue, policyIssues, policySkeleton } from "./policy-issues";
import { catalogueHere, readServices } from "./service-reference";

/** What is known of a policy while it is written. */
export interface PolicyCheck {
  document: string;
  kind: EditedKind;
  /** How many characters there may be, white space not counted. */
  most: number | undefined;
  /** Of the text as it was at the last pause. */
  issues: readonly PolicyIssue[];
  /** Are findings made at all? Of a group's inline policy AWS makes none. */
  findings: boolean;
  /** Why there are no findings: the person may not validate policies, or the reference could not be read. */
  unread: Failure | undefined;
  /** The text is not looked through yet. */
  pending: boolean;
  /** How the policy is edited. */
  view: PolicyView;
  onView: (view: PolicyView) => void;
  /** Why one may not go on with the text as it stands now, in words of the view; undefined where one may. */
  problem: () => string | undefined;
}

/** As blocks, or as text. */
export type PolicyView = "visual" | "json";

export interface PolicyCheckOptions {
  kind: EditedKind;
  most?: number;
  /** Of an inline policy: how many of them the holder's other policies take. */
  others?: number;
  /** Whose inline policy it is: `user ben`. */
  holder?: string;
  findings?: boolean;
}

/** Milliseconds without a key pressed after which the text is looked through. */
const pause = 250;

/**
 * Looks a policy through at every pause of typing, in the browser; only what AWS's services know is asked for. A policy
 * of which nothing is written yet is begun as blocks, as AWS's guides begin it; one that stands there, as its text.
 */
export function usePolicyCheck(document: string, options: PolicyCheckOptions): PolicyCheck {
  const { kind, most, others, holder, findings = true } = options;
  const router = useConsoleRouter();
  const reference = router.href("/iam/service-reference");
  const permission = usePermission(router.href("/iam/policy-validation"), findings);
  const [checked, setChecked] = useState<{ document: string; issues: PolicyIssue[]; unread?: Failure }>();
  const [view, setView] = useState<PolicyView>(document === policySkeleton ? "visual" : "json");
  const pending = permission === undefined || checked?.document !== document;
  useMarkPending(pending);
  useEffect(() => {
    if (!permission) return;
    let left = false;
    const timer = setTimeout(async () => {
      const prefixes = namedPrefixes(document);
      const read = permission.ok && (await readServices(reference, prefixes).then(yes, no));
      if (left) return;
      const unread = permission.ok ? (read ? undefined : notRead) : permission.failure;
      setChecked({
        document,
        issues: policyIssues(document, {
          kind,
          most,
          others,
          holder,
          ...(read ? { catalogue: catalogueHere(prefixes) } : {}),
        }),
        ...(findings && unread ? { unread } : {}),
      });
    }, pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [document, kind, most, others, holder, findings, permission, reference]);
  return {
    document,
    kind,
    most,
    findings,
    issues: checked?.issues ?? [],
    unread: checked?.unread,
    pending,
    view,
    onView: setView,
    problem() {
      if (view === "visual" && lacksChoices(document)) return "Choose what is missing where it is marked.";
      const catalogue = permission?.ok && findings ? catalogueHere(namedPrefixes(document)) : undefined;
      return firstError(policyIssues(document, { kind, most, others, holder, catalogue }), view);
    },
  };
}

const yes = () => true;
const no = () => false;

const notRead: Failure = {
  operation: "ValidatePolicy",
  code: "InternalFailure",
  message: "The reference of AWS's services could not be read, so only what IAM refuses is told.",
};

/** May the person validate policies? Asked once, when the editor opens. */
function usePermission(address: string, findings: boolean): Read<unknown> | undefined {
  const [answer, setAnswer] = useState<Read<unknown>>();
  useEffect(() => {
    if (!findings) return;
    const leaving = new AbortController();
    fetchRead(address, z.object({}), { operation: "ValidatePolicy", signal: leaving.signal }).then(
      (read) => setAnswer(read),
      (error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, [address, findings]);
  return useMemo(() => (findings ? answer : withoutFindings), [findings, answer]);
}

const withoutFindings: Read<unknown> = {
  ok: false,
  failure: { operation: "ValidatePolicy", code: "NotAsked", message: "No findings are made." },
};
