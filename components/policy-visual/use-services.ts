"use client";
import { useEffect, useState } from "react";
import type { Catalogue } from "@/lib/authorization";
import { useConsoleRouter } from "../link/navigation";
import { catalogueHere, readServices, servicesHere } from "../policy-editor/service-reference";
import { useMarkPending } from "../shell/settled-marker";

export interface Services {
  /** What was read so far; undefined before the first answer. */
  catalogue: Catalogue | undefined;
  /** All services by name. */
  all: readonly { prefix: string; name: string }[];
  failed: boolean;
  retry: () => void;
}

/** AWS's reference of these services, by prefix. */
export function useServices(prefixes: readonly string[]): Services {
  const address = useConsoleRouter().href("/iam/service-reference");
  const wanted = [...new Set(prefixes)].sort().join(" ");
  const [read, setRead] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  useMarkPending(read !== wanted && failed !== `${wanted} ${attempt}`);
  useEffect(() => {
    let left = false;
    readServices(address, wanted.split(" ").filter(Boolean)).then(
      () => !left && setRead(wanted),
      () => !left && setFailed(`${wanted} ${attempt}`),
    );
    return () => {
      left = true;
    };
  }, [address, wanted, attempt]);
  return {
    catalogue: catalogueHere([]),
    all: servicesHere(),
    failed: failed === `${wanted} ${attempt}`,
    retry: () => setAttempt((before) => before + 1),
  };
}
