"use client";
import { z } from "zod";
import type { PoliciesToAttach } from "@/lib/doors/console/views/policies-to-attach";
import { useFetchedRead } from "../decision/use-fetched-read";
import { useConsoleRouter } from "../link/navigation";
import { LoadingResources } from "../table/loading-resources";
import { PolicyPicker, type PolicyPickerProps } from "./policy-picker";
import type { AttachedPoliciesQuota } from "./quota-warning";

const choices = z.object({
  policies: z.array(
    z.object({
      arn: z.string(),
      name: z.string(),
      type: z.enum(["AWS managed", "AWS managed - job function", "Customer managed"]),
      description: z.string(),
      attached: z.number(),
      bounds: z.number(),
    }),
  ),
  held: z.number().optional(),
}) satisfies z.ZodType<PoliciesToAttach>;

export interface FetchedPolicyPickerProps extends Omit<PolicyPickerProps, "policies" | "quota" | "onRefresh"> {
  /** The user who gets them: what is attached already is left out. */
  for?: string | undefined;
  /** How many whoever gets them may have. */
  quota?: Omit<AttachedPoliciesQuota, "held">;
}

/** The table of managed policies where a page does not begin with it: its rows are read when it is shown. */
export function FetchedPolicyPicker({ for: user, quota, ...props }: FetchedPolicyPickerProps) {
  const router = useConsoleRouter();
  const query = user === undefined ? "" : `?${new URLSearchParams({ for: user })}`;
  const { read, again } = useFetchedRead(router.href(`/iam/policy-choices${query}`), choices, "ListPolicies");
  if (!read) return <LoadingResources />;
  const policies = read.ok ? { ...read, value: read.value.policies } : read;
  const held = read.ok ? read.value.held : undefined;
  return (
    <PolicyPicker
      {...props}
      policies={policies}
      quota={quota && held !== undefined ? { ...quota, held } : undefined}
      onRefresh={again}
    />
  );
}
