"use client";
import Box from "@cloudscape-design/components/box";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useEffect, useRef, useState } from "react";
import type { BelongingsView } from "@/lib/doors/control/attempts/view";
import { useTrainingDevices } from "../authenticator/devices";
import { AccountBelongings } from "./account-belongings";
import { useLab } from "./lab-context";

/** The lab's accounts with their names and passwords, asked for when they are first shown. `within` marks a second place on one page. */
export function LabAccounts({ within = "" }: { within?: string }) {
  const lab = useLab();
  const [accounts, setAccounts] = useState<readonly BelongingsView[]>();
  const [problem, setProblem] = useState<string>();
  const asking = useRef(lab?.ask);
  asking.current = lab?.ask;
  const id = lab?.view.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each lab.
  useEffect(() => {
    void asking.current?.({ do: "belongings" }).then((asked) => {
      if (asked.ok) setAccounts(asked.answer.belongings ?? []);
      else setProblem(asked.message);
    });
  }, [id]);
  useAuthenticators(accounts);
  if (problem) return <Box color="text-status-error">{problem}</Box>;
  if (!accounts) return <Box color="text-body-secondary">Loading</Box>;
  return (
    <SpaceBetween size="m">
      {accounts.map((account) => (
        <AccountBelongings key={account.accountId} account={account} several={accounts.length > 1} within={within} />
      ))}
    </SpaceBetween>
  );
}

/** The telephone of the lab's people is this browser's training authenticator. */
function useAuthenticators(accounts: readonly BelongingsView[] | undefined) {
  const { devices, add } = useTrainingDevices();
  const missing = accounts
    ?.flatMap((account) => account.devices)
    .find(({ label }) => !devices.some((device) => device.label === label));
  const given = useRef(new Set<string>());
  useEffect(() => {
    // Once: whoever takes one away has meant it.
    if (!missing || given.current.has(missing.label)) return;
    given.current.add(missing.label);
    add(missing);
  }, [missing, add]);
}
