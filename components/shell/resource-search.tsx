"use client";
import Autosuggest, { type AutosuggestProps } from "@cloudscape-design/components/autosuggest";
import { type Ref, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Read } from "@/lib/doors/console/action-state";
import { useConsoleRouter } from "../link/navigation";
import { useMarkedTargets } from "../table/use-marked-targets";
import type { SearchFindings } from "./search-findings";
import type { SearchGroup } from "./search-groups";
import { useMarkPending } from "./settled-marker";

/** The person types on: what is typed in between is not asked. */
const pauseMs = 300;
/** A single letter is in nearly every name. */
const shortest = 2;

export interface ResourceSearchProps {
  label: string;
  /** The target of the field, and those of its results by their names. */
  targets: { search: string; result: (name: string) => string };
  /** What to offer for a text: pages, and what the account has of it, once that is known. */
  groupsFor: (text: string, found: SearchFindings | undefined) => SearchGroup[];
  field?: Ref<AutosuggestProps.Ref>;
}

/** A field that finds pages by name, and what the account has: users, groups, roles, policies, access keys. */
export function ResourceSearch({ label, targets, groupsFor, field }: ResourceSearchProps) {
  const router = useConsoleRouter();
  const root = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const { found, loading, retry } = useFindings(text);
  const groups = groupsFor(text, found?.ok ? found.value : undefined);
  const results = text.trim() === "" ? [] : groups.flatMap((group) => group.results);
  const first = results.find(({ href }) => href !== undefined)?.href;
  const [entered, setEntered] = useState(false);
  const go = (href: string) => {
    setText("");
    setEntered(false);
    router.visit(href);
  };
  const goFirst = useEffectEvent(go);
  // Enter without a choice leads to the first result, as soon as there is one.
  useEffect(() => {
    if (entered && first) goFirst(first);
  }, [entered, first]);
  useMarkedTargets(root, (element) => [
    [element.querySelector("input"), targets.search],
    ...[...element.querySelectorAll("[role=option]")].map(
      (option) => [option, targets.result(option.querySelector("[lang], span")?.textContent ?? "")] as const,
    ),
  ]);
  return (
    <div ref={root}>
      <Autosuggest
        {...(field ? { ref: field } : {})}
        value={text}
        ariaLabel={label}
        placeholder={label}
        filteringType="manual"
        hideEnteredTextOption
        clearAriaLabel={`Clear: ${label}`}
        // Cloudscape's `empty` is for an empty field alone.
        filteringResultsText={(matches) =>
          matches > 0 ? "" : text.trim().length < shortest ? "Type at least two characters" : "No matches"
        }
        statusType={loading ? "loading" : found && !found.ok ? "error" : "finished"}
        loadingText="Searching"
        errorText={found && !found.ok ? found.failure.message : "The search failed"}
        recoveryText="Retry"
        errorIconAriaLabel="Error"
        onLoadItems={({ detail }) => detail.samePage && retry()}
        options={groups.map(
          ({ title, results }): AutosuggestProps.OptionGroup => ({
            label: title,
            options: results.map(({ name, about, href, elsewhere }) => ({
              value: href ?? name,
              label: name,
              disabled: href === undefined,
              ...(elsewhere ? { labelTag: "(not simulated)" } : {}),
              ...(about ? { description: about } : {}),
            })),
          }),
        )}
        onChange={({ detail }) => {
          setText(detail.value);
          setEntered(false);
        }}
        // What has no address is what was typed.
        onSelect={({ detail }) => (detail.value.startsWith("/") ? go(detail.value) : setEntered(true))}
      />
    </div>
  );
}

/** What the account has of a text, asked at the pause. */
function useFindings(text: string) {
  const router = useConsoleRouter();
  const wanted = text.trim();
  const address = router.href(`/iam/search?${new URLSearchParams({ text: wanted })}`);
  const [answer, setAnswer] = useState<{ of: string; found: Read<SearchFindings> }>();
  const [attempt, setAttempt] = useState(0);
  // While an option is taken the field holds its address.
  const asks = wanted.length >= shortest && wanted.length <= 128 && !wanted.startsWith("/");
  const current = answer?.of === `${wanted} ${attempt}`;
  const loading = asks && !current;
  useMarkPending(loading);
  useEffect(() => {
    if (!asks) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      // What reads the answer comes with the first question: no page needs it before.
      import("./search-findings")
        .then(({ fetchFindings }) => fetchFindings(address, leaving.signal))
        .then(
          (found) => setAnswer({ of: `${wanted} ${attempt}`, found }),
          (error: unknown) => {
            if (!leaving.signal.aborted) throw error;
          },
        );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asks, address, wanted, attempt]);
  return {
    found: asks && current ? answer.found : undefined,
    loading,
    retry: () => setAttempt((before) => before + 1),
  };
}
