/** A command while it runs: the world, its files, whom it acts as, and what it has printed. */
import { CommandError, exitCodes, plainError } from "./command-error";
import type { ChainReport, Found, Keys } from "./credential-chain";
import { findCredentials } from "./credential-chain";
import { requireEndpoint } from "./endpoint";
import type { Files } from "./files";
import type { Globals } from "./global-options";
import type { OperationModel, ServiceModel } from "./model";
import { type Profile, profileOf } from "./profiles";
import { isRecord } from "./shorthand";
import type { Answered, CommandWorld, SentCall } from "./world";

/** Thrown where a command has to ask something that nobody answered yet. */
export class Question extends Error {
  constructor(
    readonly prompt: string,
    /** Must what is typed stay unseen? */
    readonly secret: boolean,
  ) {
    super(prompt);
  }
}

/** Thrown where a command waits for something that is not so yet: it is run again after a pause. */
export class Waiting extends Error {
  constructor(
    /** What is waited for: `UserExists`. */
    readonly waiter: string,
    /** How long the pause is. */
    readonly seconds: number,
    /** How often it was asked, and how often it is at most. */
    readonly attempt: number,
    readonly attempts: number,
  ) {
    super(waiter);
  }
}

export class Run {
  stdout = "";
  stderr = "";
  report: ChainReport | undefined;
  /** Did it send anything that may have changed the account? */
  changed = false;
  private answered = 0;
  private found: Promise<Keys> | undefined;

  constructor(
    readonly world: CommandWorld,
    readonly files: Files,
    readonly environment: Record<string, string>,
    readonly globals: Globals,
    private readonly answers: readonly string[],
  ) {}

  /** The next answer. Throws Question where there is none yet. */
  ask(prompt: string, secret = false): string {
    const answer = this.answers[this.answered];
    if (answer === undefined) throw new Question(prompt, secret);
    this.answered++;
    return answer;
  }

  /** Looks for credentials and region, without asking anybody for a session. */
  look(): Found {
    const { found, report } = findCredentials(this.looking(this.globals.profile));
    this.report = report;
    return found;
  }

  /** The region. Looks for it at the first time. */
  region(): string {
    if (!this.report) this.look();
    return this.report?.region.value ?? this.world.consoleRegion;
  }

  /** Whom the command acts as. Throws where there are no credentials. */
  keys(): Promise<Keys> {
    this.found ??= this.keysOf(this.look());
    return this.found;
  }

  /** Sends a call. Throws what AWS refuses, in the CLI's words. */
  async call(service: ServiceModel, operation: OperationModel, input: Record<string, unknown>) {
    const answer = await this.answerOf(service, operation, input);
    if (!answer.ok) throw refusal(operation, answer);
    return answer;
  }

  /** The same, where a refusal is nothing to stop at. */
  async answerOf(service: ServiceModel, operation: OperationModel, input: Record<string, unknown>): Promise<Answered> {
    const keys = await this.keys();
    if (!operation.reads) this.changed = true;
    return this.send({ service, operation, input, keys, region: this.region() });
  }

  private send(call: SentCall): Promise<Answered> {
    requireEndpoint(call, this.world.regions);
    return this.world.send(call);
  }

  private looking(profile: string | undefined) {
    const { world, files, environment, globals } = this;
    return { files, environment, profile, region: globals.region, consoleRegion: world.consoleRegion };
  }

  private async keysOf(found: Found): Promise<Keys> {
    if (found.kind === "keys") return found.keys;
    if (found.kind === "console") return this.world.consoleKeys();
    if (found.kind === "role") return this.assumed(found.profile, found.name, []);
    throw plainError(
      'Unable to locate credentials. You can configure credentials by running "aws configure".',
      exitCodes.configuration,
    );
  }

  /** The session of a profile with `role_arn`; kept in the files until it ends, as the CLI keeps it. */
  private async assumed({ config }: Profile, name: string, above: readonly string[]): Promise<Keys> {
    const { role_arn = "", role_session_name, external_id, mfa_serial, duration_seconds, source_profile } = config;
    const wanted = { role_arn, role_session_name, external_id, mfa_serial, duration_seconds, source_profile };
    const cache = `.aws/cli/cache/${name.replace(/[^\w.-]/g, "_")}.json`;
    const kept = readCache(this.files.text(cache), wanted, this.world.now);
    if (kept) return kept;
    const source = await this.sourceOf(config, name, above);
    const service = this.world.services.find(({ command }) => command === "sts");
    const operation = service?.operations.get("assume-role");
    if (!service || !operation) throw plainError("There is no STS to ask for a session.");
    const answer = await this.send({
      service,
      operation,
      keys: source,
      region: this.region(),
      input: {
        RoleArn: role_arn,
        RoleSessionName: role_session_name ?? `botocore-session-${Math.floor(this.world.now.getTime() / 1000)}`,
        ...(external_id && { ExternalId: external_id }),
        ...(duration_seconds && { DurationSeconds: Number(duration_seconds) }),
        ...(mfa_serial && { SerialNumber: mfa_serial, TokenCode: this.ask(`Enter MFA code for ${mfa_serial}: `) }),
      },
    });
    if (!answer.ok) throw refusal(operation, answer);
    const given = answer.output.Credentials;
    if (!isRecord(given)) throw plainError("AssumeRole gave no credentials.");
    const keys = {
      accessKeyId: String(given.AccessKeyId),
      secretAccessKey: String(given.SecretAccessKey),
      sessionToken: String(given.SessionToken),
    };
    this.files.write(cache, JSON.stringify({ wanted, keys, until: given.Expiration }));
    return keys;
  }

  /** With whose credentials a role is assumed. */
  private async sourceOf(config: Profile["config"], name: string, above: readonly string[]): Promise<Keys> {
    const { source_profile: source, credential_source: place } = config;
    if (!source && place === "Environment") {
      const { found } = findCredentials(this.looking(undefined));
      if (found.kind === "keys" && found.source === "env") return found.keys;
    }
    if (!source && place)
      throw plainError(
        `Error when retrieving credentials from ${place}: No credentials found in credential_source referenced in profile ${name}`,
      );
    if (!source)
      throw plainError(
        `Partial credentials found in assume-role, missing: source_profile or credential_source`,
        exitCodes.configuration,
      );
    if (above.includes(source))
      throw plainError(
        `Infinite loop in credential configuration detected. Attempting to load from profile ${source} which has already been visited. Visited profiles: ${JSON.stringify([...above, name])}`,
      );
    const profile = profileOf(this.files, source);
    if (!profile)
      throw plainError(`The source_profile "${source}" referenced in the profile "${name}" does not exist.`);
    const {
      aws_access_key_id: id,
      aws_secret_access_key: secret,
      aws_session_token: token,
    } = {
      ...profile.config,
      ...profile.credentials,
    };
    if (id && secret) return { accessKeyId: id, secretAccessKey: secret, sessionToken: token };
    if (profile.config.role_arn) return this.assumed(profile, source, [...above, name]);
    throw plainError(`The source profile "${source}" must have credentials.`);
  }
}

function readCache(text: string | undefined, wanted: object, now: Date): Keys | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    if (!isRecord(kept) || JSON.stringify(kept.wanted) !== JSON.stringify(wanted) || !isRecord(kept.keys))
      return undefined;
    const { accessKeyId, secretAccessKey, sessionToken } = kept.keys;
    // A little earlier than it ends: the call takes its time.
    if (new Date(String(kept.until)).getTime() - 60_000 < now.getTime()) return undefined;
    return {
      accessKeyId: String(accessKeyId),
      secretAccessKey: String(secretAccessKey),
      sessionToken: String(sessionToken),
    };
  } catch {
    return undefined; // none is kept, or somebody wrote something else there
  }
}

const refusal = ({ name }: OperationModel, { code, message }: { code: string; message: string }) =>
  new CommandError(`\nAn error occurred (${code}) when calling the ${name} operation: ${message}\n`, exitCodes.refused);
