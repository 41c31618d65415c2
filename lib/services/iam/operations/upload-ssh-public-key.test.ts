import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { getSSHPublicKey } from "./get-ssh-public-key";
import { listSSHPublicKeys } from "./list-ssh-public-keys";
import { uploadSSHPublicKey } from "./upload-ssh-public-key";

describe("UploadSSHPublicKey", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
  });

  const upload = (SSHPublicKeyBody: string, UserName = "ben") =>
    here.root(uploadSSHPublicKey, { UserName, SSHPublicKeyBody });

  it("takes a key as PEM and in SSH's form, without its comment", async () => {
    const { publicKey } = newRsaKey();
    const { SSHPublicKey } = await upload(publicKey, "BEN");
    expect(SSHPublicKey).toEqual({
      UserName: "ben",
      SSHPublicKeyId: expect.stringMatching(/^APKA[A-Z2-7]{17}$/),
      Fingerprint: expect.stringMatching(/^([0-9a-f]{2}:){15}[0-9a-f]{2}$/),
      SSHPublicKeyBody: publicKey,
      Status: "Active",
      UploadDate: here.at,
    });
    const named = { UserName: "ben", SSHPublicKeyId: SSHPublicKey?.SSHPublicKeyId };
    const ssh = await here.root(getSSHPublicKey, { ...named, Encoding: "SSH" });
    await makersOf(here).user("kim");
    const again = await upload(`${ssh.SSHPublicKey?.SSHPublicKeyBody} kim@laptop\n`, "kim");
    expect(again.SSHPublicKey?.SSHPublicKeyBody).toBe(ssh.SSHPublicKey?.SSHPublicKeyBody);
    expect(again.SSHPublicKey?.Fingerprint).toBe(SSHPublicKey?.Fingerprint);
  });

  it("refuses what is malformed: another kind of key, a broken one, a short one, a private one", async () => {
    await expect(upload("☃")).rejects.toMatchObject({ code: "ValidationError" });
    const { publicKey, privateKey } = newRsaKey();
    for (const body of ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKzvfE+qS09w+okgrO0gY7jryF0l", "a key", privateKey])
      await expect(upload(body)).rejects.toMatchObject({ code: "UnrecognizedPublicKeyEncoding", status: 400 });
    const broken = publicKey.split("\n").toSpliced(2, 1).join("\n");
    for (const body of ["ssh-rsa not-base64!", "ssh-rsa AAAAB3NzaC1yc2E=", broken, newRsaKey(1024).publicKey])
      await expect(upload(body)).rejects.toMatchObject({ code: "InvalidPublicKey", status: 400 });
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    const input = { UserName: "ben", SSHPublicKeyBody: newRsaKey().publicKey };
    await expect(eve(uploadSSHPublicKey, input)).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:UploadSSHPublicKey", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be: no such user, the same key twice, a sixth key", async () => {
    const { publicKey } = newRsaKey();
    await expect(upload(publicKey, "none")).rejects.toMatchObject(noUser("none"));
    await upload(publicKey);
    await expect(upload(publicKey)).rejects.toMatchObject({ code: "DuplicateSSHPublicKey", status: 400 });
    for (let i = 0; i < 4; i++) await upload(newRsaKey().publicKey);
    await expect(upload(newRsaKey().publicKey)).rejects.toMatchObject({
      code: "LimitExceeded",
      message: "Cannot exceed quota for SSHPublicKeysPerUser: 5",
    });
    expect((await here.root(listSSHPublicKeys, { UserName: "ben" })).SSHPublicKeys).toHaveLength(5);
  });
});
