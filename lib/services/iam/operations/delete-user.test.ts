import { beforeEach, describe, expect, it } from "vitest";
import { certificates, newRsaKey } from "@/lib/testing/certificates";
import { deniedTo, makersOf, noUser, readOnlyAccess, readS3 } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { attachUserPolicy } from "./attach-user-policy";
import { createAccessKey } from "./create-access-key";
import { createLoginProfile } from "./create-login-profile";
import { createServiceSpecificCredential } from "./create-service-specific-credential";
import { deleteAccessKey } from "./delete-access-key";
import { deleteLoginProfile } from "./delete-login-profile";
import { deleteServiceSpecificCredential } from "./delete-service-specific-credential";
import { deleteSigningCertificate } from "./delete-signing-certificate";
import { deleteSSHPublicKey } from "./delete-ssh-public-key";
import { deleteUser } from "./delete-user";
import { deleteUserPolicy } from "./delete-user-policy";
import { detachUserPolicy } from "./detach-user-policy";
import { getUser } from "./get-user";
import { putUserPolicy } from "./put-user-policy";
import { removeUserFromGroup } from "./remove-user-from-group";
import { uploadSigningCertificate } from "./upload-signing-certificate";
import { uploadSSHPublicKey } from "./upload-ssh-public-key";

describe("DeleteUser", () => {
  let here: World;
  let make: ReturnType<typeof makersOf>;

  beforeEach(async () => {
    here = await world();
    make = makersOf(here);
    await make.user("ben");
  });

  it("deletes a user, whose name is free again for another id", async () => {
    const { User } = await here.root(getUser, { UserName: "ben" });
    await here.root(deleteUser, { UserName: "BEN" });
    await expect(here.root(getUser, { UserName: "ben" })).rejects.toMatchObject(noUser("ben"));
    const { User: again } = await make.user("ben");
    expect(again?.UserId).not.toBe(User?.UserId);
  });

  it("refuses what is malformed", async () => {
    await expect(here.root(deleteUser, {})).rejects.toMatchObject({
      message:
        "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    });
  });

  it("refuses who may not, and then the user is still there", async () => {
    const eve = await here.userWith("eve");
    await expect(eve(deleteUser, { UserName: "ben" })).rejects.toMatchObject(
      deniedTo(here, "eve", "iam:DeleteUser", `arn:aws:iam::${here.accountId}:user/ben`),
    );
    expect((await here.root(getUser, { UserName: "ben" })).User?.UserName).toBe("ben");
  });

  it("refuses while something refers to the user, naming one kind after the other", async () => {
    await expect(here.root(deleteUser, { UserName: "none" })).rejects.toMatchObject(noUser("none"));
    const UserName = "ben";
    await make.group("Devs");
    await make.member("ben", "Devs");
    await here.root(attachUserPolicy, { UserName, PolicyArn: readOnlyAccess });
    await here.root(putUserPolicy, { UserName, PolicyName: "read", PolicyDocument: readS3 });
    const { AccessKey } = await here.root(createAccessKey, { UserName });
    await here.root(createLoginProfile, { UserName, Password: "Correct-Horse-7" });
    const { Certificate } = await here.root(uploadSigningCertificate, {
      UserName,
      CertificateBody: certificates.other,
    });
    const ssh = await here.root(uploadSSHPublicKey, { UserName, SSHPublicKeyBody: newRsaKey().publicKey });
    const git = await here.root(createServiceSpecificCredential, { UserName, ServiceName: "codecommit.amazonaws.com" });
    const { CertificateId } = Certificate ?? {};
    const { SSHPublicKeyId } = ssh.SSHPublicKey ?? {};
    const { ServiceSpecificCredentialId } = git.ServiceSpecificCredential ?? {};
    const steps: [string, () => Promise<unknown>][] = [
      ["delete login profile", () => here.root(deleteLoginProfile, { UserName })],
      ["delete access keys", () => here.root(deleteAccessKey, { UserName, AccessKeyId: AccessKey?.AccessKeyId })],
      ["delete certificates", () => here.root(deleteSigningCertificate, { UserName, CertificateId })],
      ["remove referenced objects", () => here.root(deleteSSHPublicKey, { UserName, SSHPublicKeyId })],
      [
        "remove referenced objects",
        () => here.root(deleteServiceSpecificCredential, { UserName, ServiceSpecificCredentialId }),
      ],
      ["delete policies", () => here.root(deleteUserPolicy, { UserName, PolicyName: "read" })],
      ["detach all policies", () => here.root(detachUserPolicy, { UserName, PolicyArn: readOnlyAccess })],
      ["remove users from group", () => here.root(removeUserFromGroup, { UserName, GroupName: "Devs" })],
    ];
    for (const [first, doIt] of steps) {
      await expect(here.root(deleteUser, { UserName })).rejects.toMatchObject({
        code: "DeleteConflict",
        message: `Cannot delete entity, must ${first} first.`,
      });
      await doIt();
    }
    await here.root(deleteUser, { UserName });
  });
});
