"use client";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { fetchRead } from "@/components/decision/fetch-read";
import { useConsoleRouter } from "@/components/link/navigation";
import { useMarkPending } from "@/components/shell/settled-marker";
import { unpackDecisions } from "@/lib/authorization";
import type { Failure } from "@/lib/doors/console/action-state";
import type { SimulatedRow, SimulationPage, SimulationQuestion } from "@/lib/doors/console/views/simulation";
import type { SimulationDraft } from "./draft";
import { withGivenNames } from "./given-names";

/** Our own server's answer: what stands in it is known by its type. */
const page = z.custom<SimulationPage>((value) => typeof value === "object" && value !== null && "rows" in value);

/** What came of the last run. */
export interface Run {
  /** The draft that was simulated: results of another one are not those of the page. */
  draft: SimulationDraft;
  /** Whose policies were simulated; undefined: texts alone. */
  arn: string | undefined;
  rows: SimulatedRow[];
  /** How many answers there will be. */
  total: number;
  state: "running" | "done" | "stopped";
  failure: Failure | undefined;
}

/** Runs simulations, page after page, and keeps what was answered so far. */
export function useSimulation() {
  const router = useConsoleRouter();
  const [run, setRun] = useState<Run>();
  const under = useRef<AbortController>(undefined);
  useMarkPending(run?.state === "running");
  useEffect(() => () => under.current?.abort(), []);
  return {
    run,
    /** Ends a run; what was answered stays. */
    stop: () => under.current?.abort(),
    /** Takes the answers away; a run that is under way ends. */
    clear() {
      under.current?.abort();
      under.current = undefined;
      setRun(undefined);
    },
    /** Out: why it ended, where it failed. */
    async start(
      of: Pick<Run, "draft" | "arn" | "total">,
      questions: readonly SimulationQuestion[],
    ): Promise<Failure | undefined> {
      under.current?.abort();
      const leaving = new AbortController();
      under.current = leaving;
      const now: Run = { ...of, rows: [], state: "running", failure: undefined };
      const tell = (changes: Partial<Run>) => {
        Object.assign(now, changes);
        if (under.current === leaving) setRun({ ...now });
      };
      tell({});
      const address = router.href("/iam/simulation");
      for (const question of questions) {
        let marker: string | undefined;
        do {
          const answer = await answerOf(address, pageOf(question, marker), leaving.signal);
          if (!answer) {
            tell({ state: "stopped" });
            return undefined;
          }
          if (!answer.ok) {
            tell({ state: "done", failure: answer.failure });
            return answer.failure;
          }
          tell({ rows: [...now.rows, ...rowsOf(answer.value, question.mode)] });
          marker = answer.value.marker;
        } while (marker);
      }
      tell({ state: "done" });
      return undefined;
    },
  };
}

/** The rows of a page, each with its decision. */
function rowsOf({ rows, decisions }: SimulationPage, mode: SimulationQuestion["mode"]): SimulatedRow[] {
  const unpacked = unpackDecisions(decisions);
  return rows.flatMap((row, index) => {
    const decision = unpacked[index];
    return decision ? [{ ...row, decision: withGivenNames(decision, mode) }] : [];
  });
}

/** The question for the page that a marker names; without one for the first. */
function pageOf(question: SimulationQuestion, Marker: string | undefined): SimulationQuestion {
  if (Marker === undefined) return question;
  return question.mode === "custom"
    ? { mode: "custom", input: { ...question.input, Marker } }
    : { mode: "principal", input: { ...question.input, Marker } };
}

/** Out: undefined where the person stopped the run. */
const answerOf = (address: string, body: SimulationQuestion, signal: AbortSignal) =>
  fetchRead(address, page, { operation: operationOf(body), signal, body }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });

const operationOf = ({ mode }: SimulationQuestion) =>
  mode === "custom" ? "SimulateCustomPolicy" : "SimulatePrincipalPolicy";
