import { Sentence } from "./sentence.mjs";

/**
 * What the environment says about where to listen. Throws a Sentence where it says nonsense.
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(env = process.env) {
  const settings = {
    port: portOf("PORT", env.PORT, 3000),
    awsPort: portOf("AWS_PORT", env.AWS_PORT, 4566),
    host: env.REHEARSAL_HOST || "localhost",
    allowedHosts: (env.REHEARSAL_ALLOWED_HOSTS ?? "")
      .split(",")
      .map((host) => host.trim())
      .filter(Boolean),
  };
  if (settings.port === settings.awsPort)
    throw new Sentence(`PORT and AWS_PORT are both ${settings.port}: the console and the AWS protocols need one each.`);
  return settings;
}

/**
 * What the environment says about the first account.
 * @param {Record<string, string | undefined>} env
 */
export function firstAccountOptions(env = process.env) {
  const given = {
    id: env.REHEARSAL_ACCOUNT_ID,
    email: env.REHEARSAL_ROOT_EMAIL,
    password: env.REHEARSAL_ROOT_PASSWORD,
    era: env.REHEARSAL_ERA,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

function portOf(name, text, standard) {
  if (!text) return standard;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Sentence(`${name} is ${text}: a port is a number from 1 to 65535.`);
  return port;
}
