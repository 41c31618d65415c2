"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { z } from "zod";
import { anotherActs, type Read } from "@/lib/doors/console/action-state";
import { useHeld } from "../link/navigation";
import { fetchRead } from "./fetch-read";

/**
 * What a route of ours reads for a part of the page, asked when the part is shown and whenever the address changes.
 * What was refused while the page was another's is asked once more when it is its own one's again.
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
  const held = useHeld();
  const askRefused = useEffectEvent(() => {
    if (answer && !answer.read.ok && answer.read.failure.code === anotherActs) setRound((before) => before + 1);
  });
  useEffect(() => {
    if (held) return () => askRefused();
  }, [held]);
  if (address === undefined) return { read: undefined, waiting: false, again: () => {} };
  return { read: answer?.read, waiting: answer?.to !== question, again: () => setRound((before) => before + 1) };
}
