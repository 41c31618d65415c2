"use client";
import Button from "@cloudscape-design/components/button";
import Select from "@cloudscape-design/components/select";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useRef } from "react";
import type { TableTargets } from "../targets";
import type { TypeFilter } from "./shown-rows";
import type { TableView } from "./table-view";
import { TickFilter } from "./tick-filter";
import { useMarkedTargets } from "./use-marked-targets";

/** The search field of a table, and its filter by type. */
export function TableFilter<Row>(props: {
  targets: TableTargets;
  title: string;
  view: TableView;
  /** What stands in the search field. */
  text: string;
  onType: (text: string) => void;
  /** The person paused. */
  onPause: (text: string) => void;
  onChoose: (type: string) => void;
  placeholder: string;
  searchable: boolean;
  types: TypeFilter<Row> | undefined;
  /** While something is filtered: how many rows match. */
  matches: number | undefined;
  /** Takes text and type away. */
  onClear: () => void;
}) {
  const { view, types, matches } = props;
  const root = useRef<HTMLDivElement>(null);
  const count = matches === undefined ? "" : `${matches} ${matches === 1 ? "match" : "matches"}`;
  useMarkedTargets(root, (element) => [[element.querySelector("input"), props.targets.filter]]);
  const options = types && [
    { value: "", label: types.all },
    ...types.choices.map(({ value, label }) => ({ value, label })),
  ];
  return (
    <div className="flex flex-wrap items-end gap-2">
      {props.searchable && (
        <div ref={root} className="min-w-56 flex-1">
          <TextFilter
            filteringText={props.text}
            filteringPlaceholder={props.placeholder}
            filteringAriaLabel={`Search ${props.title}`}
            filteringClearAriaLabel="Clear search"
            countText={count}
            onChange={({ detail }) => props.onType(detail.filteringText)}
            onDelayedChange={({ detail }) => props.onPause(detail.filteringText)}
          />
        </div>
      )}
      {types?.many && (
        <TickFilter
          label={types.label}
          target={props.targets.typeFilter}
          items={types.choices.map(({ value, label, group = types.label }) => ({ id: value, text: label, group }))}
          ticked={new Set(view.type.split(",").filter(Boolean))}
          onTick={(ticked) => props.onChoose([...ticked].join(","))}
        />
      )}
      {options && !types?.many && (
        <div className="min-w-56">
          <Select
            data-testid={props.targets.typeFilter}
            ariaLabel={types.label}
            options={options}
            selectedOption={options.find(({ value }) => value === view.type) ?? options[0] ?? null}
            onChange={({ detail }) => props.onChoose(detail.selectedOption.value ?? "")}
          />
        </div>
      )}
      {/* The search field tells its matches only while something stands in it. */}
      {count && props.text === "" && <div className="self-center">{count}</div>}
      {count && (
        <Button formAction="none" data-testid={props.targets.clearFilters} onClick={props.onClear}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
