/** By which the tabs of a browser tell each other who stands at its five places. Only for the browser. */

export interface Presence {
  place: number;
  /** Who it is, in a word; undefined where the tab shows the sign-in page: somebody may have left. */
  who?: string;
  /** As in the session's facts. */
  owner?: string;
  accountId?: string;
}

const name = "console-sessions";

/** Tells the other tabs. */
export function tellTabs(presence: Presence) {
  const channel = new BroadcastChannel(name);
  channel.postMessage(presence);
  channel.close();
}

/** Hears what they tell. Out: the function that ends it. */
export function hearTabs(hear: (told: Presence) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<Presence>) => hear(data));
  return () => channel.close();
}
