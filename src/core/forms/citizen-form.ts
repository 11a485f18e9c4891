/** An HTML form that citizens fill in: the same description makes it on static pages and on answers. */
export interface CitizenForm {
  /** Begins the ids of its fields. */
  readonly id: string;
  /** Where it is sent, by POST. */
  readonly action: string;
  /** Text of its button. */
  readonly submit: string;
  readonly fields: readonly FormField[];
}

interface CommonField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

export type FormField = CommonField &
  (
    | { readonly kind: 'line' | 'email'; readonly max: number; readonly autocomplete?: string }
    | { readonly kind: 'text'; readonly max: number; readonly rows: number }
    | { readonly kind: 'choice'; readonly options: readonly FormOption[] }
    | { readonly kind: 'checks'; readonly options: readonly FormOption[] }
  );

export interface FormOption {
  readonly value: string;
  readonly label: string;
}

/** What was sent, as it was typed: a name may come several times. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** What to correct, and in which field; without a name, in the form as a whole. */
export interface FormProblem {
  readonly name?: string;
  /** A French sentence for the person who fills the form. */
  readonly message: string;
}

/** A field that people don't see: whatever fills it is most likely a program. */
export const TRAP = 'complement';
/** Carries the signed proof of when, and for what, a form was given. */
export const TICKET = 'jeton';
