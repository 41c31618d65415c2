import { describe, expect, it } from "vitest";
import { rejectPolicy } from "@/lib/authorization";
import { awsManagedPolicy } from "./managed-policies/catalogue";
import { serviceLinkedRole, serviceLinkedRoles } from "./service-linked-roles";
import { trustedServices } from "./service-use-cases";

const useCases = trustedServices.flatMap((service) => service.useCases);

describe("the use cases of services", () => {
  it("name policies that AWS has", () => {
    const named = useCases.flatMap(({ policies }) => policies);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((arn) => !awsManagedPolicy(arn))).toEqual([]);
  });

  it("are service-linked only where the service has such a role", () => {
    const linked = useCases.filter(({ serviceLinked }) => serviceLinked);
    expect(linked.filter(({ service }) => !serviceLinkedRole(service)).map(({ name }) => name)).toEqual([]);
    expect(linked.flatMap(({ policies }) => policies)).toEqual([]);
  });

  it("offer every role that is linked to a service, each once", () => {
    const linked = useCases.filter(({ serviceLinked }) => serviceLinked).map(({ service }) => service);
    expect(linked.toSorted()).toEqual(
      serviceLinkedRoles()
        .map(({ service }) => service)
        .toSorted(),
    );
  });

  it("make trust policies that IAM accepts", () => {
    const trust = (Service: string) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole" }],
      });
    const refused = useCases.filter(({ service }) => rejectPolicy(trust(service), "trust"));
    expect(refused.map(({ service }) => service)).toEqual([]);
  });

  it("bear names of their own within a service; the common services stand first, the rest by name", () => {
    for (const { useCases } of trustedServices)
      expect(new Set(useCases.map(({ name }) => name)).size).toBe(useCases.length);
    const names = trustedServices.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(["EC2", "Lambda"]);
    const rest = names.slice(2);
    expect(rest).toEqual(rest.toSorted((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })));
  });

  it("make an instance profile for EC2 alone", () => {
    const profiled = useCases.filter(({ instanceProfile }) => instanceProfile).map(({ service }) => service);
    expect(new Set(profiled)).toEqual(new Set(["ec2.amazonaws.com"]));
  });
});
