/** What we use of packages that come without types of their own. */

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: object, options?: object);
  }
}

declare module 'decap-cms-lib-util' {
  export class Cursor {
    static create(cursor: object): Cursor;
    readonly data: { toJS(): unknown };
  }
  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean);
  }
}

declare module 'decap-cms-core' {
  interface Cms {
    registerLocale(locale: string, phrases: object): void;
    registerBackend(name: string, backend: new (config: never, options: never) => object): void;
    registerWidget(widget: object): void;
    registerEditorComponent(component: object): void;
    init(options: { config: object }): void;
  }
  const cms: Cms;
  export default cms;
}

declare module 'decap-cms-core/dist/esm/components/*' {
  import type { ComponentType } from 'react';

  const component: ComponentType<object>;
  export default component;
}

declare module 'decap-cms-core/dist/esm/formats/yaml.js' {
  const format: {
    fromFile(text: string): Record<string, unknown>;
    toFile(data: object, order?: readonly string[], comments?: object): string;
  };
  export default format;
}

declare module 'decap-cms-widget-*' {
  interface Widget {
    Widget(options?: object): object;
  }
  const widget: Widget;
  export default widget;
}

declare module '*.css';
