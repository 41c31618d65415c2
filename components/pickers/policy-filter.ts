/** The filter of policies of 2020: `Filter policies`, a list of things to tick. Pure. */
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";

interface PolicyFilterItem {
  id: string;
  text: string;
  /** Items of a group widen the result; each group with a ticked item narrows it. */
  group: "Type" | "Used as";
  matches: (policy: PolicyChoice) => boolean;
}

export const policyFilterItems: readonly PolicyFilterItem[] = [
  { id: "customer", text: "Customer managed", group: "Type", matches: ({ type }) => type === "Customer managed" },
  { id: "aws", text: "AWS managed", group: "Type", matches: ({ type }) => type === "AWS managed" },
  {
    id: "job-function",
    text: "AWS managed - job function",
    group: "Type",
    matches: ({ type }) => type === "AWS managed - job function",
  },
  { id: "permissions", text: "Permissions policy", group: "Used as", matches: ({ attached }) => attached > 0 },
  { id: "boundary", text: "Permissions boundary", group: "Used as", matches: ({ bounds }) => bounds > 0 },
  { id: "unused", text: "Not used", group: "Used as", matches: ({ attached, bounds }) => attached + bounds === 0 },
];

/** The policies that the ticked items leave; all of them where nothing is ticked. */
export function filteredPolicies(policies: readonly PolicyChoice[], ticked: ReadonlySet<string>): PolicyChoice[] {
  const items = policyFilterItems.filter(({ id }) => ticked.has(id));
  const groups = [...new Set(items.map(({ group }) => group))];
  return policies.filter((policy) =>
    groups.every((group) => items.some((item) => item.group === group && item.matches(policy))),
  );
}

/** What `Used as` says of a policy. */
export function usedAs({ attached, bounds }: PolicyChoice): string {
  const uses = [
    ...(attached > 0 ? [`Permissions policy (${attached})`] : []),
    ...(bounds > 0 ? [`Boundary (${bounds})`] : []),
  ];
  return uses.length > 0 ? uses.join(", ") : "None";
}
