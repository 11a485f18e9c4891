/** Where someone who has just signed in goes when they asked for nothing. */
export const DESK_HOME = '/espace/';

/**
 * The place to go back to after signing in, only when it is a page of our own for agents. Everything else
 * leads to the desk: a link that signs in can't send anyone to another site.
 */
export function returnAddress(asked: string | undefined): string {
  return asked !== undefined && asked.length <= 500 && pages.test(asked) && !isSignIn.test(asked) ? asked : DESK_HOME;
}

/** Absolute path below `/espace/` or `/admin/`, without `//`, `..`, `%`, backslash nor control character. */
const pages =
  /^\/(?:espace|admin)\/(?:(?!\.{1,2}(?:\/|[?#]|$))[\w.~-]+(?:\/|(?=[?#]|$)))*(?:\?[\w.~%&=+/-]*)?(?:#[\w./~%-]*)?$/;

/** Going back to the sign-in page would only turn in circles. */
const isSignIn = /^\/espace\/(?:connexion|invitation)/;
