"use client";
import { useState, useTransition } from "react";
import { ReadFailure } from "@/components/decision/read-failure";
import { useEraStrings } from "@/components/eras/use-era-strings";
import { PageForm } from "@/components/form/page-form";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { ResourceTable } from "@/components/table/resource-table";
import { tables, wizardTargets } from "@/components/targets";
import { nameInArn } from "@/lib/aws/arn";
import type { Failure, Read, StepResult } from "@/lib/doors/console/action-state";
import type { PolicyEntity } from "@/lib/doors/console/views/policy-entities";
import { attachTo, boundEntities, detachFrom } from "./actions";
import { entityColumns, entityKey, entityTypeLabels, entityTypes } from "./entity-columns";

const ways = {
  attach: {
    title: "Attach as a permissions policy",
    description: "Select the users, groups and roles that get the permissions of this policy.",
    submit: "Attach policy",
    flash: "policy.entities.attached",
  },
  detach: {
    title: "Detach policy",
    description: "Select the users, groups and roles that lose the permissions of this policy.",
    submit: "Detach policy",
    flash: "policy.entities.detached",
  },
  boundary: {
    title: "Set this policy as a permissions boundary",
    description: "The policy is the most that other policies can allow. A boundary that is set already is replaced.",
    submit: "Set boundary",
    flash: "boundaries.set",
  },
} as const;

export interface EntitiesFormProps {
  way: keyof typeof ways;
  arn: string;
  entities: readonly PolicyEntity[];
  /** What of them could not be read. */
  refused: readonly Failure[];
  /** Who has the policy already, and is left out of `entities` where that may be seen. */
  present?: Read<unknown>;
}

/** A page that picks users, groups and roles, and does one thing with the policy to all of them. */
export function EntitiesForm({ way, arn, entities, refused, present }: EntitiesFormProps) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [pending, start] = useTransition();
  const strings = useEraStrings();
  const labels = entityTypeLabels(strings);
  const words = ways[way];
  const back = consolePaths.policy(arn, "entities_attached");
  // What was done is gone from the list; what failed stays picked.
  const chosen = entities.filter((entity) => picked.includes(entityKey(entity)));
  const submit = () =>
    start(async () => {
      const steps = await run(way, arn, chosen);
      const allDone = flash.report(steps);
      const count = steps.filter(({ failure }) => !failure).length;
      if (count > 0) flash.show(words.flash, { count });
      if (allDone) router.push(back);
    });
  const types = entityTypes.filter((type) => way !== "boundary" || type !== "User group");
  return (
    <PageForm
      title={`${words.title}: ${nameInArn(arn)}`}
      description={words.description}
      submit={words.submit}
      submitTarget={wizardTargets.submit}
      cancelTo={back}
      pending={pending}
      disabled={chosen.length === 0}
      onSubmit={submit}
    >
      {refused.map((failure) => (
        <ReadFailure
          key={failure.operation}
          failure={failure}
          title={`Some entities are not shown (${failure.operation})`}
        />
      ))}
      {present && !present.ok && (
        <ReadFailure failure={present.failure} title="Who has the policy already is not shown" />
      )}
      <ResourceTable<PolicyEntity>
        targets={tables.pickEntities}
        title="IAM entities"
        frame="container"
        state="local"
        rows={entities}
        rowKey={entityKey}
        columns={entityColumns(strings).map(({ href: _, ...column }) => column)}
        selection="multi"
        selectedKeys={picked}
        onSelectedKeysChange={setPicked}
        searched={({ name }) => [name]}
        types={{
          label: "Filter by entity type",
          all: "All types",
          choices: types.map((value) => ({
            value,
            label: labels[value].all,
            matches: ({ type }) => type === value,
          })),
        }}
        sorted={{ by: "name" }}
      />
    </PageForm>
  );
}

function run(way: keyof typeof ways, arn: string, entities: PolicyEntity[]): Promise<StepResult[]> {
  if (way === "attach") return attachTo(arn, entities);
  return way === "detach" ? detachFrom(arn, entities) : boundEntities(arn, entities);
}
