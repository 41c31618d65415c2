/**
 * Where the command line finds credentials and a region: the first place that has any counts. The order is that of
 * docs/how-to/use-the-aws-cli.md; the console's session stands where a container's credentials would.
 */
import { plainError } from "./command-error";
import type { Files } from "./files";
import { configFile, credentialsFile, type Profile, profileOf } from "./profiles";

export interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string | undefined;
}

/** What was found at one place of the chain. */
export interface ChainStep {
  place: string;
  /** `won`: these are used. `passed`: nothing is there. `unseen`: an earlier place had some, so it was not looked at. */
  outcome: "won" | "passed" | "unseen";
  why: string;
}

/** The chain, told. Of keys it names no more than the last four letters of the id. */
export interface ChainReport {
  steps: ChainStep[];
  /** `ana`, or undefined where no profile was asked for and none is there. */
  profile: string | undefined;
  region: { value: string; why: string };
}

/** Where the keys come from, as `aws configure list` names it. */
export type KeySource = "env" | "assume-role" | "shared-credentials-file" | "config-file" | "container-role";

export type Found =
  | { kind: "keys"; keys: Keys; source: KeySource }
  | { kind: "console" }
  | { kind: "role"; profile: Profile; name: string }
  | { kind: "none" };

export interface Looking {
  files: Files;
  environment: Readonly<Record<string, string>>;
  /** `--profile` */
  profile: string | undefined;
  /** `--region` */
  region: string | undefined;
  /** The console's. */
  consoleRegion: string;
}

/** Throws where a profile is named that no file has. */
export function findCredentials(looking: Looking): { found: Found; report: ChainReport } {
  const { environment, files } = looking;
  const named = looking.profile ?? environment.AWS_PROFILE ?? environment.AWS_DEFAULT_PROFILE;
  const name = named ?? "default";
  const profile = profileOf(files, name);
  if (named !== undefined && !profile && named !== "default")
    throw plainError(`The config profile (${named}) could not be found`);
  const from = looking.profile ? "--profile" : "AWS_PROFILE";
  const told = named === undefined ? "profile default" : `profile ${name}, which ${from} names`;
  const ofEnvironment = keysIn(
    environment.AWS_ACCESS_KEY_ID,
    environment.AWS_SECRET_ACCESS_KEY,
    environment.AWS_SESSION_TOKEN ?? environment.AWS_SECURITY_TOKEN,
    "env",
  );
  const places: { place: string; found: Found; yes: string; no: string }[] = [
    {
      place: "Environment variables",
      found: looking.profile === undefined ? ofEnvironment : { kind: "none" },
      yes: "AWS_ACCESS_KEY_ID is set, and stands before any profile that no option names",
      no:
        looking.profile !== undefined && ofEnvironment.kind === "keys"
          ? "they are set, but --profile stands before them"
          : "AWS_ACCESS_KEY_ID is not set",
    },
    {
      place: "A profile that assumes a role",
      found: profile?.config.role_arn ? { kind: "role", profile, name } : { kind: "none" },
      yes: `${told}, has role_arn: its session is asked for with the credentials of ${profile?.config.source_profile ? `profile ${profile.config.source_profile}` : (profile?.config.credential_source ?? "nobody")}`,
      no: `there is no role_arn in ${told}`,
    },
    {
      place: "Shared credentials file",
      found: keysOf(profile?.credentials, "shared-credentials-file"),
      yes: `~/${credentialsFile} has keys in ${told}`,
      no: `~/${credentialsFile} has no keys in ${told}`,
    },
    {
      place: "Config file",
      found: keysOf(profile?.config, "config-file"),
      yes: `~/${configFile} has keys in ${told}`,
      no: `~/${configFile} has no keys in ${told}`,
    },
    {
      place: "The console's session",
      found: named === undefined ? { kind: "console" } : { kind: "none" },
      yes: "no other place has credentials, so you are whom the console says you are",
      no: `${told}, was asked for, and has no credentials`,
    },
  ];
  const winner = places.findIndex(({ found }) => found.kind !== "none");
  return {
    found: places[winner]?.found ?? { kind: "none" },
    report: {
      steps: places.map(({ place, yes, no }, at) => {
        if (at === winner) return { place, outcome: "won", why: yes };
        if (winner >= 0 && at > winner) return { place, outcome: "unseen", why: "an earlier place had credentials" };
        return { place, outcome: "passed", why: no };
      }),
      profile: named ?? (profile ? "default" : undefined),
      region: findRegion(looking, profile),
    },
  };
}

function findRegion({ region, environment, consoleRegion }: Looking, profile: Profile | undefined) {
  const places: [value: string | undefined, why: string][] = [
    [region, "--region"],
    [environment.AWS_REGION, "AWS_REGION"],
    [environment.AWS_DEFAULT_REGION, "AWS_DEFAULT_REGION"],
    [profile?.config.region, `region in ~/${configFile}`],
    [consoleRegion, "the console's region"],
  ];
  const [value = consoleRegion, why = ""] = places.find(([one]) => one) ?? [];
  return { value, why };
}

const keysOf = (settings: Profile["config"] | undefined, source: KeySource): Found =>
  keysIn(settings?.aws_access_key_id, settings?.aws_secret_access_key, settings?.aws_session_token, source);

/** Throws where one half of a pair is there without the other. */
function keysIn(
  id: string | undefined,
  secret: string | undefined,
  token: string | undefined,
  source: KeySource,
): Found {
  if (!id) return { kind: "none" };
  if (!secret)
    throw plainError(
      `Partial credentials found in ${source}, missing: ${source === "env" ? "AWS_SECRET_ACCESS_KEY" : "aws_secret_access_key"}`,
      253,
    );
  return { kind: "keys", keys: { accessKeyId: id, secretAccessKey: secret, sessionToken: token || undefined }, source };
}
