"use client";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { useUrlState } from "@/components/table/use-url-state";
import { eventTargets } from "@/components/targets";
import { type HistoryFilter, lookupAttributes, timeRanges } from "./history-filter";

/** One attribute with its value, and a time range: what LookupEvents can be asked. */
export function HistoryFilterFields({ filter }: { filter: HistoryFilter }) {
  const url = useUrlState();
  const [value, setValue] = useState(filter.value);
  const change = (changes: Record<string, string | undefined>) =>
    url.set({ count: undefined, ...changes }, { reload: true });
  const attribute = lookupAttributes.find((one) => one.value === filter.attribute) ?? lookupAttributes[0];
  const range = timeRanges.find((one) => one.value === filter.range) ?? timeRanges[0];
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Select
        ariaLabel="Lookup attribute"
        data-testid={eventTargets.attribute}
        selectedOption={attribute}
        options={lookupAttributes}
        onChange={({ detail }) => change({ attribute: detail.selectedOption.value, value: undefined })}
      />
      {filter.attribute === "ReadOnly" ? (
        <Select
          ariaLabel="Attribute value"
          data-testid={eventTargets.value}
          selectedOption={{ value: filter.value, label: filter.value }}
          options={["false", "true"].map((word) => ({ value: word, label: word }))}
          onChange={({ detail }) => change({ value: detail.selectedOption.value })}
        />
      ) : (
        <Input
          type="search"
          ariaLabel="Attribute value"
          value={value}
          placeholder={`Enter ${attribute.label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`}
          nativeInputAttributes={{ "data-testid": eventTargets.value }}
          onChange={({ detail }) => {
            setValue(detail.value);
            if (detail.value === "") change({ value: "" });
          }}
          onKeyDown={({ detail }) => detail.key === "Enter" && change({ value: value.trim() })}
          onBlur={() => value.trim() !== filter.value && change({ value: value.trim() })}
        />
      )}
      <Select
        ariaLabel="Time range"
        selectedOption={range}
        options={timeRanges}
        onChange={({ detail }) => change({ range: detail.selectedOption.value || undefined })}
      />
    </SpaceBetween>
  );
}
