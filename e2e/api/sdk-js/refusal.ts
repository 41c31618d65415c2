/** How a client of the SDK was refused; fails where it was answered. */
export async function refusal(promise: Promise<unknown>): Promise<{ name: string; message: string; status: number }> {
  const error = await promise.then(
    () => new Error("The call was answered."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error) || !("$metadata" in error)) throw error;
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number }; // every service exception of the SDK has it
  return { name: error.name, message: error.message, status: httpStatusCode ?? 0 };
}
