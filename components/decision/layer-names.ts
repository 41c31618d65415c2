import type { LayerName, LayerOutcome } from "@/lib/authorization";

/** What a layer of the evaluation is called in a heading. */
export const layerTitles: Record<LayerName, string> = {
  identity: "Identity-based policies",
  boundary: "Permissions boundary",
  session: "Session policies",
  resource: "Resource-based policy",
  "service-control": "Service control policies",
  "resource-control": "Resource control policies",
  endpoint: "VPC endpoint policy",
};

/** What a layer came to, in a word or two, and the sign that stands before it. */
export const outcomeLabels: Record<LayerOutcome, { text: string; sign: "success" | "error" | "warning" | "stopped" }> =
  {
    allow: { text: "Allows", sign: "success" },
    "explicit-deny": { text: "Explicit deny", sign: "error" },
    "implicit-deny": { text: "Implicit deny", sign: "warning" },
    "not-applicable": { text: "Does not apply", sign: "stopped" },
    bypassed: { text: "Need not allow", sign: "stopped" },
  };
