let secret = '';

/** Secret of this session's forms: what writes outside the gateway carries it. A new session has a new one. */
export function formSecret(): string {
  return secret;
}

export function noteFormSecret(csrf: string): void {
  secret = csrf;
}
