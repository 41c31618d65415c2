"use client";
import { useState } from "react";
import { useFirstInvalid } from "@/components/form/first-invalid";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { policySkeleton } from "@/components/policy-editor/policy-issues";
import { useServices } from "@/components/policy-visual/use-services";
import type { PoliciesOfPrincipal, PrincipalChoices } from "@/lib/doors/console/views/simulated-principal";
import { contextKeyType } from "./context-key-type";
import {
  type Asked,
  answersOf,
  callerProblem,
  emptyDraft,
  ownerProblem,
  questionsOf,
  resourcesProblem,
  type SimulatedAction,
  type SimulationDraft,
  withKeys,
  withMissingKeys,
  withOwnKeys,
} from "./draft";
import { refusedPolicy } from "./given-names";
import { useSimulation } from "./use-simulation";

export type PolicySimulatorProps =
  | { mode: "custom" }
  | {
      mode: "principal";
      choices: PrincipalChoices;
      /** Whose policies are simulated. */
      arn: string | undefined;
      /** Undefined while nobody is chosen. */
      held: PoliciesOfPrincipal | undefined;
    };

export type Simulator = ReturnType<typeof useSimulator>;

/** What the simulator's page knows and does, in every era: the question as it is put together, and the last run. */
export function useSimulator(props: PolicySimulatorProps) {
  const { mode } = props;
  const router = useConsoleRouter();
  const [drafts, setDrafts] = useState({ principal: emptyDraft, custom: emptyDraft });
  const draft = drafts[mode];
  const setDraft = (next: (before: SimulationDraft) => SimulationDraft) =>
    setDrafts((all) => ({ ...all, [mode]: next(all[mode]) }));
  const [strict, setStrict] = useState(false);
  /** The condition keys that the policies ask for: an action that is chosen later gets those of its service. */
  const [found, setFound] = useState<readonly string[]>([]);
  const simulation = useSimulation();
  const [root, leadToField] = useFirstInvalid<HTMLDivElement>();
  const named = [...draft.actions, ...draft.actions.flatMap(({ context }) => context), ...draft.context];
  const prefixes = named.map((one) => ("name" in one ? one.name : one.key).split(":")[0]?.toLowerCase() ?? "");
  const [service, setService] = useState<string>();
  const services = useServices([
    ...(service === undefined ? [] : [service]),
    ...prefixes.filter((one) => one !== "aws"),
  ]);
  const typeOf = (key: string) => contextKeyType(key, services.catalogue);
  const change = (changes: Partial<SimulationDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const policies = mode === "custom" && draft.policies.length === 0 ? [policySkeleton] : draft.policies;
  const whole = { ...draft, policies };
  const arn = props.mode === "principal" ? props.arn : undefined;
  const asked = askedOf(props);
  const { run } = simulation;
  const owner = mode === "principal" ? ownerProblem(draft) : undefined;
  const caller = callerProblem(draft);
  const stale = run !== undefined && (arn !== run.arn || JSON.stringify(whole) !== JSON.stringify(run.draft));
  return {
    /** Where the page stands: who runs it too early is led to the first field that is wrong. */
    root,
    ...{ mode, draft, policies, arn, asked, services, service, setService, typeOf, simulation, change },
    /** The texts whose condition keys count: a boundary asks for keys as well. */
    keysOf: { arn, policies: draft.boundary === undefined ? policies : [...policies, draft.boundary] },
    /** Has the question changed since it was run? */
    stale,
    /** Are there texts that the person wrote? Nothing keeps them but this page. */
    written: Object.values(drafts).some(hasTexts),
    /** The given policy that the last run refused, and why, until something is changed. */
    refused: stale ? undefined : refusedPolicy(run?.failure),
    principalError: strict && !asked ? "Select a user, group or role." : undefined,
    ownerError: strict ? owner : undefined,
    callerError: strict ? caller : undefined,
    actionsError: strict && draft.actions.length === 0 ? "Select at least one action." : undefined,
    /** The action whose resources are wrong: its row may stand on another page of a table. */
    wrongAction: strict ? draft.actions.find(resourcesProblem)?.name : undefined,
    resourcesError: (action: SimulatedAction) => (strict ? resourcesProblem(action) : undefined),
    run() {
      setStrict(true);
      if (!asked || draft.actions.length === 0 || draft.actions.some(resourcesProblem) || owner || caller) {
        // What a former try was refused for is not what is wrong now.
        if (run?.failure) simulation.clear();
        return leadToField();
      }
      const of = { draft: whole, arn, total: answersOf(whole) };
      void simulation.start(of, questionsOf(whole, asked, typeOf)).then((failure) => {
        // What is wrong stands at the policy, and not with the results.
        if (refusedPolicy(failure)) leadToField();
      });
    },
    changeMode(to: "principal" | "custom") {
      setStrict(false);
      setFound([]);
      // What is asked stays; texts and condition keys are each mode's own, and come back with it.
      const actions = draft.actions.map((action) => ({ ...action, context: [] }));
      setDrafts((all) => {
        const { policies: texts, boundary, context } = all[to];
        return { ...all, [to]: { ...all[mode], actions, policies: texts, boundary, context } };
      });
      router.replace(to === "custom" ? consolePaths.customSimulation : consolePaths.policySimulator());
    },
    /** What the requests bring, and on what they work, is as at first: the keys that the policies ask for, without values. */
    resetContexts() {
      const actions = draft.actions.map(({ name }) => ({ name, resources: "", context: [] }));
      setDraft((before) => withKeys({ ...before, actions, context: [] }, found, services.catalogue));
    },
    choosePrincipal: (chosen?: string) => router.replace(consolePaths.policySimulator(chosen)),
    changeActions(actions: readonly SimulatedAction[]) {
      const known = new Set(draft.actions.map(({ name }) => name));
      change({
        actions: actions.map((action) =>
          known.has(action.name) ? action : withOwnKeys(action, found, services.catalogue),
        ),
      });
    },
    /** What the policies ask for. */
    foundKeys(keys: readonly string[]) {
      setFound(keys);
      setDraft((before) => withKeys(before, keys, services.catalogue));
    },
    /** What an answer missed, at its action. */
    addKeys: (keys: readonly string[], action: string) => setDraft((before) => withMissingKeys(before, keys, action)),
  };
}

const hasTexts = ({ policies, boundary = policySkeleton }: SimulationDraft) =>
  [...policies, boundary].some((text) => text !== policySkeleton && text.trim() !== "");

function askedOf(props: PolicySimulatorProps): Asked | undefined {
  if (props.mode === "custom") return { mode: "custom" };
  if (props.arn === undefined) return undefined;
  return { mode: "principal", arn: props.arn, policies: props.held?.policies ?? [], boundary: props.held?.boundary };
}
