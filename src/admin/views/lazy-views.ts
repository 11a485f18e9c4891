import { type ComponentType, createElement, lazy, Suspense, useEffect, useState } from 'react';

/**
 * The parts of the editor that a list does not need: they come when someone opens them, or when the browser has
 * nothing better to do. Decap's `App` gets them in place of its own (see `build/patches/lazy-views.ts`).
 */
export const LazyEditor = byAddress(view(async () => (await import('./editor-view.ts')).Editor));
export const LazyWorkflow = view(async () => (await import('./workflow-view.ts')).Workflow);
export const LazyMediaLibrary = whenIdle(view(async () => (await import('./media-view.ts')).MediaLibrary, null));

function view(load: () => Promise<ComponentType<object>>, fallback: 'wait' | null = 'wait'): ComponentType<object> {
  const View = lazy(async () => ({ default: await load() }));
  const waiting = createElement('p', { className: 'perron-wait', role: 'status' }, 'Un instant…');
  return (properties) =>
    createElement(Suspense, { fallback: fallback === null ? null : waiting }, createElement(View, properties));
}

/** Another address is another text: nothing of the one before may stay in the form. */
function byAddress(Part: ComponentType<object>): ComponentType<{ match?: { url: string } }> {
  return (properties) => createElement(Part, { ...properties, key: properties.match?.url });
}

/** Drawn once the page is at rest: it is always there, but hidden until someone opens it. */
function whenIdle(Part: ComponentType<object>): ComponentType<object> {
  return (properties) => {
    const [isIdle, setIdle] = useState(false);
    useEffect(() => {
      const id = requestIdleCallback(() => setIdle(true), { timeout: 8000 });
      return () => cancelIdleCallback(id);
    }, []);
    return isIdle ? createElement(Part, properties) : null;
  };
}
