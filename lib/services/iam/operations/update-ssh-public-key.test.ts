import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { listSSHPublicKeys } from "./list-ssh-public-keys";
import { updateSSHPublicKey } from "./update-ssh-public-key";
import { uploadSSHPublicKey } from "./upload-ssh-public-key";

describe("UpdateSSHPublicKey", () => {
  let here: World;
  let SSHPublicKeyId: string | undefined;
  const { publicKey } = newRsaKey();

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    const uploaded = await here.root(uploadSSHPublicKey, { UserName: "ben", SSHPublicKeyBody: publicKey });
    SSHPublicKeyId = uploaded.SSHPublicKey?.SSHPublicKeyId;
  });

  const status = async () => (await here.root(listSSHPublicKeys, { UserName: "ben" })).SSHPublicKeys?.[0]?.Status;

  it("deactivates and activates a key", async () => {
    await here.root(updateSSHPublicKey, { UserName: "ben", SSHPublicKeyId, Status: "Inactive" });
    expect(await status()).toBe("Inactive");
    await here.root(updateSSHPublicKey, { UserName: "ben", SSHPublicKeyId, Status: "Active" });
    expect(await status()).toBe("Active");
  });

  it("refuses what is malformed: a state that nobody can set", async () => {
    const input = { UserName: "ben", SSHPublicKeyId, Status: "Expired" };
    await expect(here.root(updateSSHPublicKey, input)).rejects.toMatchObject({ code: "InvalidInput" });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    const input = { UserName: "ben", SSHPublicKeyId, Status: "Inactive" };
    await expect(eve(updateSSHPublicKey, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UpdateSSHPublicKey", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await status()).toBe("Active");
  });

  it("refuses what cannot be: no such user, a key of somebody else", async () => {
    const input = { SSHPublicKeyId, Status: "Inactive" };
    await expect(here.root(updateSSHPublicKey, { ...input, UserName: "none" })).rejects.toMatchObject(noUser("none"));
    await makersOf(here).user("kim");
    await expect(here.root(updateSSHPublicKey, { ...input, UserName: "kim" })).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `The Public Key with id ${SSHPublicKeyId} cannot be found.`,
    });
  });
});
