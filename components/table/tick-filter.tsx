"use client";
import Box from "@cloudscape-design/components/box";
import Button, { type ButtonProps } from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Dropdown from "@cloudscape-design/components/dropdown";
import { useId, useRef, useState } from "react";

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

/** The filter of 2020: a list of things to tick, by groups. It stays open while one ticks; Escape closes it alone. */
export function TickFilter({ label, target, items, ticked, onTick }: TickFilterProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<ButtonProps.Ref>(null);
  const heading = useId();
  const groups = [...new Set(items.map(({ group }) => group))];
  const tick = (id: string, checked: boolean) => {
    const now = new Set(ticked);
    if (checked) now.add(id);
    else now.delete(id);
    onTick(now);
  };
  return (
    <div ref={root} data-looks>
      <Dropdown
        open={open}
        ariaRole="group"
        ariaLabel={label}
        onOutsideClick={() => setOpen(false)}
        onEscape={() => {
          setOpen(false);
          button.current?.focus();
        }}
        onFocusLeave={({ detail: { relatedTarget } }) => {
          // A press on a text takes the focus from the boxes and gives it to nothing.
          if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpen(false);
        }}
        trigger={
          <Button
            ref={button}
            data-testid={target}
            formAction="none"
            iconName={open ? "caret-up-filled" : "caret-down-filled"}
            iconAlign="right"
            ariaExpanded={open}
            onClick={() => setOpen(!open)}
          >
            {label}
          </Button>
        }
        content={groups.map((group, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend that Cloudscape's styles do not know.
          <div key={group} role="group" aria-labelledby={`${heading}-${index}`} className="tick-group">
            <Box variant="strong" id={`${heading}-${index}`}>
              {group}
            </Box>
            {items
              .filter((item) => item.group === group)
              .map(({ id, text }) => (
                <div key={id} className="tick-row">
                  <Checkbox checked={ticked.has(id)} onChange={({ detail }) => tick(id, detail.checked)}>
                    {text}
                  </Checkbox>
                </div>
              ))}
          </div>
        ))}
      />
    </div>
  );
}
