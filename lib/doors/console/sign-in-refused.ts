interface Told {
  /** Would it help to log out first? */
  logOut?: boolean;
  /** What stands in a second line. */
  detail?: string;
}

/** Somebody from elsewhere is not let in. */
export class SignInRefused extends Error {
  constructor(
    /** Of HTTP. */
    readonly status: number,
    message: string,
    readonly told: Told = {},
  ) {
    super(message);
  }
}
