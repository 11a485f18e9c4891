/** « PDF, 1,2 Mo » : the kind and weight of a document, so that nobody fetches it by mistake. */
export function describeFile(path: string, bytes: number | undefined): string {
  const kind = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
  return bytes === undefined ? kind : `${kind}, ${formatBytes(bytes)}`;
}

function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))}\u00A0ko`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
}
