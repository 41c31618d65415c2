/** Somebody from elsewhere is not let in. */
export class SignInRefused extends Error {
  constructor(
    readonly status: 400 | 403,
    message: string,
    /** Would it help to log out first? */
    readonly logOut = false,
  ) {
    super(message);
  }
}
