import { useEffect, useRef } from 'react';
import { isLeavingPage } from '../session/leave-page.ts';

/** Decap's sign-in page has nothing to ask: the session is already open, or has just been closed. */
export function SignInPage({ onLogin }: { onLogin(credentials: object): void }): null {
  // Decap gives another function at each drawing.
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || isLeavingPage()) return;
    isDone.current = true;
    onLogin({});
  }, [onLogin]);
  return null;
}
