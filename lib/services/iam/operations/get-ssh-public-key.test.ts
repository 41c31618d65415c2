import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser, violation } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getSSHPublicKey } from "./get-ssh-public-key";
import { uploadSSHPublicKey } from "./upload-ssh-public-key";

describe("GetSSHPublicKey", () => {
  let here: World;
  let SSHPublicKeyId: string | undefined;
  const { publicKey } = newRsaKey();

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    const uploaded = await here.root(uploadSSHPublicKey, { UserName: "ben", SSHPublicKeyBody: publicKey });
    SSHPublicKeyId = uploaded.SSHPublicKey?.SSHPublicKeyId;
  });

  it("gives the key in the encoding that is asked for", async () => {
    const pem = await here.root(getSSHPublicKey, { UserName: "ben", SSHPublicKeyId, Encoding: "PEM" });
    expect(pem.SSHPublicKey).toMatchObject({ UserName: "ben", SSHPublicKeyBody: publicKey, Status: "Active" });
    const ssh = await here.root(getSSHPublicKey, { UserName: "ben", SSHPublicKeyId, Encoding: "SSH" });
    expect(ssh.SSHPublicKey?.SSHPublicKeyBody).toMatch(/^ssh-rsa AAAAB3NzaC1yc2E[A-Za-z0-9+/]+=*$/);
    expect(ssh.SSHPublicKey?.Fingerprint).toBe(pem.SSHPublicKey?.Fingerprint);
  });

  it("refuses what is malformed", async () => {
    const input = { UserName: "ben", SSHPublicKeyId, Encoding: "DER" };
    await expect(here.root(getSSHPublicKey, input)).rejects.toMatchObject(
      violation("encoding", "Member must satisfy enum value set: [SSH, PEM]"),
    );
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(getSSHPublicKey, { UserName: "ben", SSHPublicKeyId, Encoding: "SSH" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:GetSSHPublicKey", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be: no such user, a key of somebody else", async () => {
    const get = (UserName: string) => here.root(getSSHPublicKey, { UserName, SSHPublicKeyId, Encoding: "SSH" });
    await expect(get("none")).rejects.toMatchObject(noUser("none"));
    await makersOf(here).user("kim");
    await expect(get("kim")).rejects.toMatchObject({
      code: "NoSuchEntity",
      message: `The Public Key with id ${SSHPublicKeyId} cannot be found.`,
    });
  });
});
