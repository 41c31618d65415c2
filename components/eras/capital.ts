/** A label where it begins a line: `user groups` → `User groups`. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
