/** What the server answers to `Search IAM`. */
import { z } from "zod";
import type { Read } from "@/lib/doors/console/action-state";
import { fetchRead } from "../decision/fetch-read";

const searchFindings = z.object({
  users: z.array(z.string()),
  groups: z.array(z.string()),
  roles: z.array(z.string()),
  policies: z.array(z.object({ name: z.string(), arn: z.string() })),
  accessKeys: z.array(z.object({ id: z.string(), userName: z.string().nullable() })),
  /** Kinds of which there are more. */
  more: z.array(z.string()),
  /** Why a kind is left out. */
  hidden: z.array(z.object({ action: z.string(), message: z.string(), eventId: z.string() })),
});

export type SearchFindings = z.infer<typeof searchFindings>;

/** Asks for what the account has. In: the address with the text. An aborted request throws. */
export const fetchFindings = (address: string, signal: AbortSignal): Promise<Read<SearchFindings>> =>
  fetchRead(address, searchFindings, { operation: "Search", signal });
