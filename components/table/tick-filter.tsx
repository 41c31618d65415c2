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
      // Cloudscape draws a tick at what is ticked, and at the rest no box to tick.
      renderItem={({ item }) =>
        item.type === "checkbox" ? <TickRow text={item.option.text} ticked={item.checked} /> : null
      }
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

/** The menu's item itself says to a screen reader whether it is ticked. */
function TickRow({ text, ticked }: { text: string | undefined; ticked: boolean }) {
  return (
    <span className="tick-row">
      <span aria-hidden="true" className={`tick-box ${ticked ? "tick-box-ticked" : ""}`} />
      {text}
    </span>
  );
}
