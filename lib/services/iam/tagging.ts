/**
 * What the three operations on tags (Tag…, Untag…, List…Tags) have in common, for everything in IAM that can be tagged.
 * An operation adds to it its name, its summary and its input.
 */
import type { AwsError } from "@/lib/aws/error";
import type { Pages } from "@/lib/aws/marker";
import type { Call } from "@/lib/operation/call";
import { defaultPageSize } from "./inputs";
import type { IamStore } from "./operation";
import type { Tag } from "./store/users";
import { type caseKept, requestTags, tagPage, withoutTags, withTags } from "./tag-rules";

interface Asked<Named> {
  input: Named;
  call: Call;
  store: IamStore;
}

/** A kind of thing that has tags. */
export interface Taggable<Named> {
  /** The thing that a call names: its ARN and condition keys, and its tags; undefined where there is no such thing. */
  find: (asked: Asked<Named>) => Promise<Tagged>;
  /** Gives it all its tags anew. */
  setTags: (asked: Asked<Named> & { tags: Tag[] }) => Promise<void>;
  keys: typeof caseKept;
  missing: (input: Named) => AwsError;
}

interface Tagged {
  arn: string;
  context: Record<string, string>;
  tags: Tag[] | undefined;
}

/** Adds tags. In: the action, and the kind of thing. */
export const tagging = <Named>(action: string, thing: Taggable<Named>) => ({
  access: "tagging" as const,
  target: thing.find,
  requires: ({ input, target }: { input: Named & { Tags: Tag[] }; target: Tagged }) => [
    { action, resource: target.arn, context: { ...target.context, ...requestTags(input.Tags) } },
  ],
  async handler({ input, call, store }: Asked<Named & { Tags: Tag[] }>) {
    const { tags } = await thing.find({ input, call, store });
    if (!tags) throw thing.missing(input);
    await thing.setTags({ input, call, store, tags: withTags(tags, input.Tags, thing.keys) });
    return {};
  },
});

/** Removes tags by their keys. */
export const untagging = <Named>(action: string, thing: Taggable<Named>) => ({
  access: "tagging" as const,
  target: thing.find,
  requires: ({ input, target }: { input: Named & { TagKeys: string[] }; target: Tagged }) => [
    { action, resource: target.arn, context: { ...target.context, "aws:TagKeys": input.TagKeys } },
  ],
  async handler({ input, call, store }: Asked<Named & { TagKeys: string[] }>) {
    const { tags } = await thing.find({ input, call, store });
    if (!tags) throw thing.missing(input);
    await thing.setTags({ input, call, store, tags: withoutTags(tags, input.TagKeys, thing.keys) });
    return {};
  },
});

interface Paged {
  Marker?: string | undefined;
  MaxItems?: number | undefined;
}

/** Lists tags sorted by key, page by page. */
export const tagListing = <Named>(action: string, thing: Taggable<Named>) => ({
  access: "list" as const,
  target: thing.find,
  requires: ({ target }: { target: Tagged }) => [{ action, resource: target.arn, context: target.context }],
  handler({ input, target, pages }: { input: Named & Paged; target: Tagged; pages: Pages }) {
    if (!target.tags) throw thing.missing(input);
    return tagPage(pages, target.tags, input.Marker, input.MaxItems ?? defaultPageSize);
  },
});
