/** In place of `react-markdown`, which Decap uses for the hints of fields: ours are plain sentences. */
// biome-ignore lint/style/noDefaultExport: it stands for a module that has one
export default function PlainHint({ children }: { children?: string }): string | null {
  return children ?? null;
}
