"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import { useState } from "react";
import { signinTargets } from "../targets";

/** `Remember this account`: account and user name stand there next time. */
export function RememberBox({ initially }: { initially: boolean }) {
  const [checked, setChecked] = useState(initially);
  return (
    <Checkbox
      name="remember"
      checked={checked}
      onChange={({ detail }) => setChecked(detail.checked)}
      nativeInputAttributes={{ "data-testid": signinTargets.remember }}
    >
      Remember this account
    </Checkbox>
  );
}
