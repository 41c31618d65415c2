import { describe, expect, it } from "vitest";
import { tagsByCase, tagsOfPrincipals } from "../form/tag-rules";
import { changedTags } from "./changed-tags";

const tag = (key: string, value = "") => ({ key, value });

describe("what saving tags comes to", () => {
  it("is nothing where nothing changed", () =>
    expect(changedTags([tag("team", "a")], [tag("team", "a")], tagsOfPrincipals)).toEqual({ gone: [], set: [] }));

  it("removes the keys that are gone and sets what is new or changed", () =>
    expect(
      changedTags(
        [tag("a", "1"), tag("b", "2"), tag("c", "3")],
        [tag("b", "9"), tag("c", "3"), tag("d")],
        tagsOfPrincipals,
      ),
    ).toEqual({
      gone: ["a"],
      set: [tag("b", "9"), tag("d")],
    }));

  it("sets a key in its new spelling without removing it", () =>
    expect(changedTags([tag("Team", "a")], [tag("team", "a")], tagsOfPrincipals)).toEqual({
      gone: [],
      set: [tag("team", "a")],
    }));

  it("removes the key in its old spelling where the case matters", () =>
    expect(changedTags([tag("Team", "a")], [tag("team", "a")], tagsByCase)).toEqual({
      gone: ["Team"],
      set: [tag("team", "a")],
    }));
});
