/** What a form must know beside the schema. */
export interface FormContext {
  readonly commune: string;
}
