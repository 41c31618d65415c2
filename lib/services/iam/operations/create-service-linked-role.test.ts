import { beforeEach, describe, expect, it } from "vitest";
import { deniedTo } from "@/lib/testing/iam";
import { type World, world } from "@/lib/testing/world";
import { awsManagedPolicy } from "../managed-policies/catalogue";
import { serviceLinkedRoles } from "../service-linked-roles";
import { createServiceLinkedRole } from "./create-service-linked-role";
import { listAttachedRolePolicies } from "./list-attached-role-policies";

describe("CreateServiceLinkedRole", () => {
  let here: World;
  const arn = (resource: string) => `arn:aws:iam::${here.accountId}:${resource}`;

  beforeEach(async () => {
    here = await world();
  });

  const create = (AWSServiceName: string, more: object = {}) =>
    here.root(createServiceLinkedRole, { AWSServiceName, ...more });

  it("creates the role with the service's name, path, trust and policy", async () => {
    const { Role } = await create("batch.amazonaws.com");
    expect(Role).toEqual({
      RoleName: "AWSServiceRoleForBatch",
      Path: "/aws-service-role/batch.amazonaws.com/",
      RoleId: expect.stringMatching(/^AROA/),
      Arn: arn("role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch"),
      CreateDate: here.at,
      AssumeRolePolicyDocument:
        '{"Version":"2012-10-17","Statement":[{"Action":["sts:AssumeRole"],"Effect":"Allow","Principal":{"Service":["batch.amazonaws.com"]}}]}',
    });
    expect(await here.root(listAttachedRolePolicies, { RoleName: "AWSServiceRoleForBatch" })).toMatchObject({
      AttachedPolicies: [{ PolicyArn: "arn:aws:iam::aws:policy/aws-service-role/BatchServiceRolePolicy" }],
    });
  });

  it("takes a suffix and a description where the service allows it", async () => {
    const { Role } = await create("autoscaling.amazonaws.com", { CustomSuffix: "blue", Description: "Ours." });
    expect(Role).toMatchObject({ RoleName: "AWSServiceRoleForAutoScaling_blue", Description: "Ours." });
    expect((await create("autoscaling.amazonaws.com")).Role?.Description).toContain("Auto Scaling");
    await expect(create("batch.amazonaws.com", { CustomSuffix: "blue" })).rejects.toMatchObject({
      code: "InvalidInput",
      message: "Custom suffix is not allowed for batch.amazonaws.com",
    });
  });

  it("knows only policies that AWS has, and names that are short enough", () => {
    for (const { roleName, policyArn } of serviceLinkedRoles()) {
      expect(awsManagedPolicy(policyArn), policyArn).toBeDefined();
      expect(roleName.length).toBeLessThanOrEqual(64);
    }
    expect(new Set(serviceLinkedRoles().map(({ roleName }) => roleName)).size).toBe(serviceLinkedRoles().length);
  });

  it("refuses what is malformed", async () => {
    await expect(create("a b")).rejects.toMatchObject({ code: "ValidationError" });
  });

  it("refuses who may not, by the service", async () => {
    const ben = await here.userWith("ben", {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "iam:CreateServiceLinkedRole",
          Resource: "*",
          Condition: { StringEquals: { "iam:AWSServiceName": "lex.amazonaws.com" } },
        },
      ],
    });
    await ben(createServiceLinkedRole, { AWSServiceName: "lex.amazonaws.com" });
    await expect(ben(createServiceLinkedRole, { AWSServiceName: "batch.amazonaws.com" })).rejects.toMatchObject(
      deniedTo(
        here,
        "ben",
        "iam:CreateServiceLinkedRole",
        arn("role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch"),
      ),
    );
  });

  it("refuses what cannot be: the role is there already, a service without one, too long a name", async () => {
    await create("batch.amazonaws.com");
    await expect(create("batch.amazonaws.com")).rejects.toMatchObject({
      code: "InvalidInput",
      message:
        "Service role name AWSServiceRoleForBatch has been taken in this account, please try a different suffix.",
    });
    await expect(create("nothing.amazonaws.com")).rejects.toMatchObject({ code: "InvalidInput" });
    await expect(create("autoscaling.amazonaws.com", { CustomSuffix: "x".repeat(50) })).rejects.toMatchObject({
      code: "InvalidInput",
    });
  });
});
