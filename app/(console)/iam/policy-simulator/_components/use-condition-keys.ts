"use client";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { fetchRead } from "@/components/decision/fetch-read";
import { useConsoleRouter } from "@/components/link/navigation";
import { useMarkPending } from "@/components/shell/settled-marker";
import type { Failure } from "@/lib/doors/console/action-state";

/** Whose policies, or which texts, ask for keys. */
export interface KeysOf {
  arn: string | undefined;
  policies: readonly string[];
}

/** Asks for the keys of the policies: of a principal at once, and when the person wants it. */
export function useConditionKeys({ arn, policies }: KeysOf, onKeys: (keys: readonly string[]) => void) {
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
