/** The address of a console path in a session's place: `/signin` in place 2 is `/s/2/signin`. */
export const addressIn = (place: number, path: string) => (place > 0 ? `/s/${place}${path}` : path);
