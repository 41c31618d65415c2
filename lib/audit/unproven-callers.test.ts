import { beforeEach, describe, expect, it } from "vitest";
import { assumeRoleWithSaml } from "@/lib/services/sts/operations/assume-role-with-saml";
import { type SamlPlace, samlIn, stranger } from "@/lib/testing/federation";
import { type World, world } from "@/lib/testing/world";
import { mostUnproven } from "./unproven-callers";

let here: World;
let saml: SamlPlace;
beforeEach(async () => {
  here = await world();
  saml = await samlIn(here);
});

const assume = (SAMLAssertion: string, PrincipalArn = saml.provider) =>
  stranger(here)(assumeRoleWithSaml, { RoleArn: saml.role, PrincipalArn, SAMLAssertion }).catch(() => undefined);
const told = async () => (await here.events()).filter(({ name }) => name === "AssumeRoleWithSAML").length;

describe("of callers whom nobody vouches for", () => {
  it("the trail tells a hundred an hour, and of whoever is vouched for always", async () => {
    for (let times = 0; times < mostUnproven + 20; times += 1) await assume("bm9uc2Vuc2U=");
    expect(await told()).toBe(mostUnproven);
    expect(await assume(saml.response())).toBeDefined();
    expect(await told()).toBe(mostUnproven + 1);
    here.at = new Date(here.at.getTime() + 3_600_000);
    await assume("bm9uc2Vuc2U=");
    expect(await told()).toBe(mostUnproven + 2);
  });

  it("the trail tells nothing of what is malformed, as long as it may be", async () => {
    await assume("x", "x".repeat(100_000));
    expect(await told()).toBe(0);
  });
});
