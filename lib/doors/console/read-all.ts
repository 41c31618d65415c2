import "server-only";
import type { Operation } from "@/lib/operation/define";
import type { Read } from "./action-state";
import { read } from "./run-operation";

/**
 * Reads a list to its end, page by page, as AWS's clients do.
 * In: the operation, its input, which member of the answer holds the items. Out: all items, or the first failure.
 */
export async function readAll<
  In extends { Marker?: string | undefined },
  Out extends { IsTruncated?: boolean | undefined; Marker?: string | undefined },
  T,
  P,
  S,
  Item,
>(
  operation: Operation<In, Out, T, P, S>,
  input: In,
  items: (answer: Out) => readonly Item[] | undefined,
): Promise<Read<Item[]>> {
  const found: Item[] = [];
  let next: In = input;
  for (;;) {
    const page = await read(operation, next);
    if (!page.ok) return page;
    found.push(...(items(page.value) ?? []));
    if (!page.value.IsTruncated || !page.value.Marker) return { ok: true, value: found };
    next = { ...input, Marker: page.value.Marker };
  }
}
