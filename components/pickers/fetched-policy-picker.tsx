"use client";
import { z } from "zod";
import type { PolicyChoice } from "@/lib/doors/console/views/permission-choices";
import { useFetchedRead } from "../decision/use-fetched-read";
import { useConsoleRouter } from "../link/navigation";
import { LoadingResources } from "../table/loading-resources";
import { PolicyPicker, type PolicyPickerProps } from "./policy-picker";

const choices = z.array(
  z.object({
    arn: z.string(),
    name: z.string(),
    type: z.enum(["AWS managed", "AWS managed - job function", "Customer managed"]),
    description: z.string(),
    attached: z.number(),
    bounds: z.number(),
  }),
) satisfies z.ZodType<PolicyChoice[]>;

export interface FetchedPolicyPickerProps extends Omit<PolicyPickerProps, "policies" | "onRefresh"> {
  /** The user who gets them: what is attached already is left out. */
  for?: string | undefined;
}

/** The table of managed policies where a page does not begin with it: its rows are read when it is shown. */
export function FetchedPolicyPicker({ for: user, ...props }: FetchedPolicyPickerProps) {
  const router = useConsoleRouter();
  const query = user === undefined ? "" : `?${new URLSearchParams({ for: user })}`;
  const { read, again } = useFetchedRead(router.href(`/iam/policy-choices${query}`), choices, "ListPolicies");
  return read ? <PolicyPicker {...props} policies={read} onRefresh={again} /> : <LoadingResources />;
}
