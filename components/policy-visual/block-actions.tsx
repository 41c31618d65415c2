"use client";
import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Checkbox from "@cloudscape-design/components/checkbox";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import Icon from "@cloudscape-design/components/icon";
import Input from "@cloudscape-design/components/input";
import LiveRegion from "@cloudscape-design/components/live-region";
import SpaceBetween from "@cloudscape-design/components/space-between";
import TokenGroup from "@cloudscape-design/components/token-group";
import { useState } from "react";
import type { CatalogueAction } from "@/lib/authorization";
import { AddTyped } from "../form/add-typed";
import { visualEditorTargets } from "../targets";
import {
  chosenActions,
  isCovered,
  isWildcard,
  matchesAction,
  otherNames,
  withActions,
  withoutActions,
  withoutPrefix,
} from "./block-choices";
import type { Block } from "./blocks";

const levels = ["List", "Read", "Write", "Permissions management", "Tagging"];

export interface BlockActionsProps {
  block: Block;
  number: number;
  actions: readonly CatalogueAction[];
  /** No action is chosen, and one has to be. */
  error?: string | undefined;
  /** What one does for an action of another service. */
  elsewhere: string;
  onChange: (block: Block) => void;
}

/** The actions of the block's service by access level, and wildcards that one types. */
export function BlockActions({ block, number, actions, error, elsewhere, onChange }: BlockActionsProps) {
  const [text, setText] = useState("");
  const [typed, setTyped] = useState("");
  /** One wanted to add what is typed. */
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { service = "", actions: chosen } = block;
  const all = chosen.includes("*");
  const wildcards = chosen.filter(isWildcard);
  const others = otherNames(block, actions);
  const set = (names: readonly string[]) => onChange({ ...block, actions: names });
  const wanted = withoutPrefix(typed.trim(), service);
  const isForeign = wanted.includes(":");
  const add = () => {
    setAsked(true);
    if (wanted === "" || isForeign) return;
    // In the case in which AWS writes it.
    const known = actions.find((action) => matchesAction(wanted, action.name) && !isWildcard(wanted))?.name;
    set(wanted === "*" ? ["*"] : withActions(chosen, [known ?? wanted]));
    setTyped("");
  };
  const sought = withoutPrefix(text.trim(), service).toLowerCase();
  const shown = actions.filter(({ name }) => name.toLowerCase().includes(sought));
  const missing = chosenActions(block, actions).flatMap((action) => {
    const needs = missingDependents(block, action);
    return needs.length > 0 ? [{ action: action.name, needs }] : [];
  });
  return (
    <div className="@container">
      <SpaceBetween size="s">
        <FormField label="Filter actions">
          <Input type="search" value={text} clearAriaLabel="Clear" onChange={({ detail }) => setText(detail.value)} />
        </FormField>
        {text !== "" && (
          <LiveRegion hidden>{shown.length === 1 ? "1 action matches" : `${shown.length} actions match`}</LiveRegion>
        )}
        <FormField errorText={error}>
          <Checkbox
            checked={all}
            nativeInputAttributes={{
              "data-testid": visualEditorTargets.allActions(String(number)),
              ...(error === undefined ? {} : { "aria-invalid": true }),
            }}
            onChange={({ detail }) => set(detail.checked ? ["*"] : [])}
          >
            {`All ${service} actions (${service}:*)`}
          </Checkbox>
        </FormField>
        {levels.map((level) => {
          const ofLevel = shown.filter(({ accessLevel }) => accessLevel === level);
          const total = actions.filter(({ accessLevel }) => accessLevel === level);
          const had = total.filter(({ name }) => isCovered(chosen, name));
          if (ofLevel.length === 0) return null;
          const names = total.map(({ name }) => name);
          return (
            <ExpandableSection
              key={level}
              // What the person looks for is not hidden from them.
              expanded={text !== "" || open.has(level)}
              onChange={({ detail }) => setOpen(detail.expanded ? new Set([...open, level]) : without(open, level))}
              headerText={`${level} (${had.length} of ${total.length})`}
            >
              <SpaceBetween size="xs">
                <Checkbox
                  checked={had.length === total.length}
                  indeterminate={had.length > 0 && had.length < total.length}
                  disabled={names.every((name) => isCovered(wildcards, name))}
                  onChange={({ detail }) => set((detail.checked ? withActions : withoutActions)(chosen, names))}
                >
                  {`All ${level.toLowerCase()} actions`}
                </Checkbox>
                {/* In the panel beside the JSON a long list scrolls by itself: what stands below it stays near. */}
                <div className="grid max-h-96 grid-cols-1 gap-1 overflow-y-auto py-1 pl-6 @sm:max-h-none @sm:grid-cols-2 @sm:overflow-visible">
                  {ofLevel.map((action) => {
                    const { name, description } = action;
                    const byWildcard = isCovered(wildcards, name);
                    const needs = missingDependents(block, action);
                    return (
                      <div key={name} className="flex items-start gap-1">
                        <Checkbox
                          checked={isCovered(chosen, name)}
                          disabled={byWildcard}
                          description={description}
                          nativeInputAttributes={{ "data-testid": visualEditorTargets.action(`${number} ${name}`) }}
                          onChange={({ detail }) =>
                            set((detail.checked ? withActions : withoutActions)(chosen, [name]))
                          }
                        >
                          {name}
                        </Checkbox>
                        {needs.length > 0 && (
                          <span title={needText(name, needs)}>
                            <Icon name="status-warning" variant="warning" ariaLabel={needText(name, needs)} />
                          </span>
                        )}
                      </div>
                    );
                  })}
                </div>
              </SpaceBetween>
            </ExpandableSection>
          );
        })}
        {shown.length === 0 && <Box>No matches</Box>}
        <FormField
          label="Add actions"
          description={`A name, or a part of one with *: Get*. ${service}: may be left out.`}
          errorText={asked && isForeign && `${wanted} is an action of another service: ${elsewhere}.`}
        >
          <AddTyped
            value={typed}
            addLabel="Add action"
            onChange={(to) => {
              setTyped(to);
              setAsked(false);
            }}
            onAdd={add}
          />
        </FormField>
        {others.length > 0 && (
          <TokenGroup
            items={others.map((name) => ({ label: `${service}:${name}`, dismissLabel: `Remove ${service}:${name}` }))}
            onDismiss={({ detail }) => set(chosen.filter((name) => name !== others[detail.itemIndex]))}
          />
        )}
        {missing.length > 0 && (
          <Alert type="warning" header="Some actions need further actions">
            <ul className="m-0 pl-4">
              {missing.map(({ action, needs }) => (
                <li key={action}>{needText(action, needs)}</li>
              ))}
            </ul>
          </Alert>
        )}
      </SpaceBetween>
    </div>
  );
}

const without = (levels: ReadonlySet<string>, level: string) => new Set([...levels].filter((one) => one !== level));

/** What AWS's reference says that the action needs, and the block does not have. Of other services nothing is known here. */
function missingDependents(block: Block, { dependentActions }: CatalogueAction): string[] {
  if (block.effect === "Deny" || block.actions.includes("*")) return [];
  const here = `${block.service}:`.toLowerCase();
  return dependentActions.filter(
    (needed) => !needed.toLowerCase().startsWith(here) || !isCovered(block.actions, needed.slice(here.length)),
  );
}

const needText = (action: string, needs: readonly string[]) => `${action} needs ${needs.join(", ")}.`;
