"use client";
import { useEffect, useState } from "react";
import type { z } from "zod";
import type { Read } from "@/lib/doors/console/action-state";
import { fetchRead } from "./fetch-read";

/**
 * What a route of ours reads for a part of the page, asked when the part is shown and whenever the address changes.
 * In: the address, undefined where there is nothing to ask; what the value is (the same object each time); the operation that a failure names.
 * Out: the newest answer, undefined before the first; whether a newer one is under way; how to ask once more.
 */
export function useFetchedRead<Value>(address: string | undefined, shape: z.ZodType<Value>, operation: string) {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ to: string; read: Read<Value> }>();
  const question = `${round} ${address}`;
  useEffect(() => {
    if (address === undefined) return;
    const leaving = new AbortController();
    fetchRead(address, shape, { operation, signal: leaving.signal }).then(
      (read) => setAnswer({ to: question, read }),
      (error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      },
    );
    return () => leaving.abort();
  }, [address, shape, operation, question]);
  if (address === undefined) return { read: undefined, waiting: false, again: () => {} };
  return { read: answer?.read, waiting: answer?.to !== question, again: () => setRound((before) => before + 1) };
}
