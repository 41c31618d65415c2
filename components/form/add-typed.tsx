"use client";
import Button from "@cloudscape-design/components/button";
import Input, { type InputProps } from "@cloudscape-design/components/input";
import { type RefObject, useRef } from "react";

export interface AddTypedProps {
  value: string;
  onChange: (value: string) => void;
  /** Takes what is typed, which is more than blanks, and empties the field. */
  onAdd: () => void;
  /** How the button is called: `Add value`. */
  addLabel: string;
  ariaLabel?: string;
  /** For who leads the focus here. */
  field?: RefObject<InputProps.Ref | null>;
}

/** A field for one thing of a list, with `Add`, which Enter does too. One goes on typing the next. */
export function AddTyped({ value, onChange, onAdd, addLabel, ariaLabel, field }: AddTypedProps) {
  const own = useRef<InputProps.Ref>(null);
  const input = field ?? own;
  const nothing = value.trim() === "";
  const add = () => {
    if (nothing) return;
    onAdd();
    // The button is disabled until more is typed.
    input.current?.focus();
  };
  return (
    <div className="flex flex-wrap gap-2">
      <div className="min-w-0 flex-1">
        <Input
          ref={input}
          value={value}
          {...(ariaLabel ? { ariaLabel } : {})}
          onChange={({ detail }) => onChange(detail.value)}
          onKeyDown={(event) => {
            if (event.detail.key !== "Enter") return;
            // Enter would send the form around it.
            event.preventDefault();
            add();
          }}
        />
      </div>
      <Button formAction="none" ariaLabel={addLabel} disabled={nothing} onClick={add}>
        Add
      </Button>
    </div>
  );
}
