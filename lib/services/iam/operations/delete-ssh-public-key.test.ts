import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { deleteSSHPublicKey } from "./delete-ssh-public-key";
import { listSSHPublicKeys } from "./list-ssh-public-keys";
import { uploadSSHPublicKey } from "./upload-ssh-public-key";

describe("DeleteSSHPublicKey", () => {
  let here: World;
  let SSHPublicKeyId: string | undefined;
  const { publicKey } = newRsaKey();

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    const uploaded = await here.root(uploadSSHPublicKey, { UserName: "ben", SSHPublicKeyBody: publicKey });
    SSHPublicKeyId = uploaded.SSHPublicKey?.SSHPublicKeyId;
  });

  const keys = async () => (await here.root(listSSHPublicKeys, { UserName: "ben" })).SSHPublicKeys;

  it("deletes a key, which may be uploaded again", async () => {
    await here.root(deleteSSHPublicKey, { UserName: "ben", SSHPublicKeyId });
    expect(await keys()).toEqual([]);
    await here.root(uploadSSHPublicKey, { UserName: "ben", SSHPublicKeyBody: publicKey });
    expect(await keys()).toHaveLength(1);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteSSHPublicKey, { UserName: "ben", SSHPublicKeyId: "APKA" })).rejects.toMatchObject(
      violation("sshPublicKeyId", "Member must have length greater than or equal to 20"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteSSHPublicKey, { UserName: "ben", SSHPublicKeyId })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteSSHPublicKey", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect(await keys()).toHaveLength(1);
  });

  it("refuses what cannot be: no such user, no such key", async () => {
    await expect(here.root(deleteSSHPublicKey, { UserName: "none", SSHPublicKeyId })).rejects.toMatchObject(
      noUser("none"),
    );
    const gone = { UserName: "ben", SSHPublicKeyId: "APKAXXXXXXXXXXXXXXXXX" };
    await expect(here.root(deleteSSHPublicKey, gone)).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: "The Public Key with id APKAXXXXXXXXXXXXXXXXX cannot be found.",
    });
  });
});
