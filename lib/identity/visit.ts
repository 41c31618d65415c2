/** One request of a browser, as the sign-in knows it. The door makes it; nothing below asks for time or randomness. */
export interface Visit {
  /** The machine's time. */
  now: Date;
  sourceIp: string;
  userAgent: string;
  /** The address that the browser asked, as the trail's `LoginTo` shows it. */
  url: string;
  random: (bytes: number) => Uint8Array;
  newEventId: () => string;
}
