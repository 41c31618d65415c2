"use client";
import Checkbox from "@cloudscape-design/components/checkbox";
import { useEffect, useState } from "react";
import { signinTargets } from "../targets";

/** `Remember this account`: account and user name stand there next time. */
export function RememberBox({ initially }: { initially: boolean }) {
  const [checked, setChecked] = useState(initially);
  // What was ticked before the page's script ran.
  useEffect(() => {
    const box = document.querySelector<HTMLInputElement>('input[name="remember"]');
    if (box) setChecked(box.checked);
  }, []);
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
