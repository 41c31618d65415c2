"use client";
import { z } from "zod";
import type { CopiedForReview } from "@/lib/doors/console/views/copied-permissions";
import { useFetchedRead } from "../decision/use-fetched-read";
import { useConsoleRouter } from "../link/navigation";
import { type PermissionPick, pickedPolicy } from "./permission-pick";

const copied = z.object({
  groups: z.array(z.string()),
  policies: z.array(pickedPolicy),
  inline: z.array(z.string()),
  boundary: pickedPolicy.optional(),
}) satisfies z.ZodType<CopiedForReview>;

/** What the user has whose permissions are copied, read when the review is shown; nothing is asked for another way. */
export function useCopiedPermissions({ way, copyFrom }: PermissionPick) {
  const router = useConsoleRouter();
  const asked =
    way === "copy" && copyFrom !== undefined
      ? router.href(`/iam/copied-permissions?${new URLSearchParams({ userName: copyFrom })}`)
      : undefined;
  return useFetchedRead(asked, copied, "GetUser");
}
