import { useEffect, useRef } from 'react';

/** Decap's sign-in page has nothing to ask: the session is already open. */
export function SignInPage({ onLogin }: { onLogin(credentials: object): void }): null {
  // Decap gives another function at each drawing.
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    onLogin({});
  }, [onLogin]);
  return null;
}
