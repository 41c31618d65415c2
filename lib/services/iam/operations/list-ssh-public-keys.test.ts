import { beforeEach, describe, expect, it } from "vitest";
import { newRsaKey } from "@/lib/testing/certificates";
import { deniedTo, invalidMarker, makersOf, noUser } from "@/lib/testing/iam";
import { allowing, type World, world } from "@/lib/testing/world";
import { listSSHPublicKeys } from "./list-ssh-public-keys";
import { uploadSSHPublicKey } from "./upload-ssh-public-key";

describe("ListSSHPublicKeys", () => {
  let here: World;

  beforeEach(async () => {
    here = await world();
    await makersOf(here).user("ben");
    for (let i = 0; i < 3; i++)
      await here.root(uploadSSHPublicKey, { UserName: "ben", SSHPublicKeyBody: newRsaKey().publicKey });
  });

  it("lists a user's keys without the keys themselves, page by page; without a name, the caller's", async () => {
    const first = await here.root(listSSHPublicKeys, { UserName: "ben", MaxItems: 2 });
    expect(first).toMatchObject({ IsTruncated: true });
    expect(first.SSHPublicKeys?.[0]).toEqual({
      UserName: "ben",
      SSHPublicKeyId: expect.stringMatching(/^APKA/),
      Status: "Active",
      UploadDate: here.at,
    });
    const rest = await here.root(listSSHPublicKeys, { UserName: "ben", Marker: first.Marker });
    expect(rest.SSHPublicKeys).toHaveLength(1);
    const kim = await here.userWith("kim", allowing("iam:ListSSHPublicKeys", "arn:aws:iam::*:user/kim"));
    expect(await kim(listSSHPublicKeys, {})).toEqual({ SSHPublicKeys: [], IsTruncated: false });
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(listSSHPublicKeys, { UserName: "ben", Marker: "x" })).rejects.toMatchObject(invalidMarker);
  });

  it("refuses who may not", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(listSSHPublicKeys, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:ListSSHPublicKeys", `arn:aws:iam::${here.accountId}:user/ben`),
    );
  });

  it("refuses what cannot be: no such user, root, who has no such keys", async () => {
    await expect(here.root(listSSHPublicKeys, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
    await expect(here.root(listSSHPublicKeys, {})).rejects.toMatchObject({
      code: "ValidationError",
      message: "Must specify userName when calling with non-User credentials",
    });
  });
});
