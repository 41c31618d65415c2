import { describe, expect, it } from "vitest";
import { awsManagedPolicy } from "./managed-policies/catalogue";
import { serviceLinkedRole } from "./service-linked-roles";
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
    expect(linked.length).toBeGreaterThan(8);
    expect(linked.filter(({ service }) => !serviceLinkedRole(service)).map(({ name }) => name)).toEqual([]);
    expect(linked.flatMap(({ policies }) => policies)).toEqual([]);
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
