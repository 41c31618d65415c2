import { describe, expect, it } from "vitest";
import { adjustableQuotas, highestQuotas, quotasWith, raisedQuotas } from "./adjusted-quotas";
import { quotas } from "./quotas";

const refused = (written: unknown) =>
  (raisedQuotas.safeParse(written).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);

describe("quotas that AWS raises", () => {
  it("go from what every account begins with to AWS's most, both included", () => {
    for (const name of adjustableQuotas) {
      const [least, most] = [quotas[name], highestQuotas[name]];
      expect(most, name).toBeGreaterThan(least);
      const sentence = `AWS has ${name} from ${least} to ${most}, in whole numbers.`;
      for (const value of [least, most]) expect(raisedQuotas.parse({ [name]: value })).toEqual({ [name]: value });
      for (const value of [least - 1, most + 1, least + 0.5, -1, Number.NaN, String(least), null, true])
        expect(refused({ [name]: value }), `${name}: ${value}`).toEqual([[name, sentence]]);
    }
  });

  it("are the adjustable ones alone", () => {
    for (const name of ["PoliciesPerGroup", "UsersPerAccount", "AccessKeysPerUser", "rolesPerAccount"])
      expect(refused({ [name]: 10 })).toEqual([
        ["", `AWS raises no ${name}. It raises: ${adjustableQuotas.join(", ")}.`],
      ]);
    for (const written of [null, [], 20, "PoliciesPerUser"]) expect(refused(written)).toHaveLength(1);
  });

  it("are, where nothing was raised, as every account begins with", () => {
    expect(quotasWith(null).PoliciesPerRole).toBe(20);
    expect(quotasWith({ PoliciesPerRole: 25 })).toEqual({ ...quotasWith(null), PoliciesPerRole: 25 });
  });
});
