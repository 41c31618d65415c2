/** Where the classroom's pages are. */
export const classroomPaths = {
  classes: "/classroom",
  signIn: "/classroom/sign-in",
  create: "/classroom/create",
  class: (id: string) => `/classroom/classes/${id}`,
  board: (id: string) => `/classroom/classes/${id}/board`,
  projector: (id: string) => `/classroom/classes/${id}/projector`,
  grades: (id: string) => `/classroom/classes/${id}/grades`,
  demo: (id: string) => `/classroom/classes/${id}/demo`,
  join: (code?: string) => (code === undefined ? "/join" : `/join?code=${encodeURIComponent(code)}`),
  ownClass: "/class",
} as const;
