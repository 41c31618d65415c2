import { isListening } from "./network.mjs";

const patienceSeconds = 120;

/** Polls console and AWS port. `done` gives undefined when both answer, a sentence when they do not in time. */
export function bothAnswer(port, awsPort, host) {
  const address = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const until = Date.now() + patienceSeconds * 1000;
  let given = false;
  const poll = async () => {
    let console = false;
    while (!given && Date.now() < until) {
      console ||= await isHealthy(`http://${address.includes(":") ? `[${address}]` : address}:${port}/api/health`);
      if (console && (await isListening(awsPort, address))) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return `${console ? `The AWS port ${awsPort}` : `The console's port ${port}`} did not answer within ${patienceSeconds} seconds.`;
  };
  return {
    done: poll(),
    giveUp() {
      given = true;
    },
  };
}

async function isHealthy(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(patienceSeconds * 1000) })).ok;
  } catch {
    return false;
  }
}
