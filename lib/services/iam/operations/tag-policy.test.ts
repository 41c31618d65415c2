import { expect, it } from "vitest";
import { readOnlyAccess } from "@/lib/testing/iam";
import { itTags, kinds } from "@/lib/testing/tags";
import { world } from "@/lib/testing/world";
import { listPolicyTags } from "./list-policy-tags";
import { tagPolicy } from "./tag-policy";

itTags(tagPolicy, kinds.policy);

it("refuses to tag a policy of AWS, which has no tags", async () => {
  const here = await world();
  const Tags = [{ Key: "a", Value: "" }];
  await expect(here.root(tagPolicy, { PolicyArn: readOnlyAccess, Tags })).rejects.toMatchObject({
    code: "AccessDenied",
    message: "Cannot update policies outside your own account.",
  });
  expect(await here.root(listPolicyTags, { PolicyArn: readOnlyAccess })).toEqual({ Tags: [], IsTruncated: false });
});
