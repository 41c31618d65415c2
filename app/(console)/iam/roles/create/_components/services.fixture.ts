import type { ServiceChoice } from "@/lib/doors/console/views/trusted-entities";

const policy = (name: string) => ({ arn: `arn:aws:iam::aws:policy/${name}`, name, type: "AWS managed" });
const plain = { service: "ec2.amazonaws.com", policies: [], instanceProfile: true, serviceLinked: undefined };

/** Three kinds of use cases, for tests. */
export const servicesOfTest: ServiceChoice[] = [
  {
    name: "EC2",
    common: true,
    useCases: [
      { ...plain, name: "EC2", description: "Allows instances." },
      { ...plain, name: "For machines", description: "Allows machines.", policies: [policy("Machines")] },
      {
        ...plain,
        name: "Linked",
        description: "",
        service: "linked.amazonaws.com",
        policies: [policy("Linked")],
        instanceProfile: false,
        serviceLinked: { roleName: "AWSServiceRoleForLinked", suffixAllowed: true },
      },
    ],
  },
];
