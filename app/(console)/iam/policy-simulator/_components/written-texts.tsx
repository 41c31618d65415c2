import type { ReactNode } from "react";
import { UnsavedWork } from "@/components/link/unsaved-work";
import type { Simulator } from "./use-simulator";

/**
 * Stands around the simulator: policies that were written there are kept by nothing else, so one is asked before they are
 * thrown away. What else one chooses there is quickly chosen again.
 */
export function WrittenTexts({ simulator, children }: { simulator: Simulator; children: ReactNode }) {
  return (
    <UnsavedWork changed={simulator.written}>
      <div ref={simulator.root} data-looks>
        {children}
      </div>
    </UnsavedWork>
  );
}
