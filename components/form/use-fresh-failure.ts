import { useState } from "react";
import type { Failure } from "@/lib/doors/console/action-state";

/** A failure counts until the next try. `forget` begins one: what failed before is told no more, wherever the try ends. */
export function useFreshFailure(failure: Failure | undefined) {
  const [old, setOld] = useState<Failure>();
  return { failure: failure === old ? undefined : failure, forget: () => setOld(failure) };
}
