"use client";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";

export interface TickItem {
  id: string;
  text: string;
  group: string;
}

export interface TickFilterProps {
  /** `Filter policies` */
  label: string;
  target: string;
  items: readonly TickItem[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** The filter of 2020: a list of things to tick, by groups. */
export function TickFilter({ label, target, items, ticked, onTick }: TickFilterProps) {
  const groups = [...new Set(items.map(({ group }) => group))];
  return (
    <ButtonDropdown
      data-testid={target}
      items={groups.map((text) => ({
        text,
        items: items
          .filter(({ group }) => group === text)
          .map((item) => ({
            id: item.id,
            text: item.text,
            itemType: "checkbox" as const,
            checked: ticked.has(item.id),
          })),
      }))}
      onItemClick={({ detail }) => {
        const now = new Set(ticked);
        if (detail.checked) now.add(detail.id);
        else now.delete(detail.id);
        onTick(now);
      }}
    >
      {label}
    </ButtonDropdown>
  );
}
