/**
 * How large a commune's name may be set: by its longest piece that cannot be broken over two lines,
 * then by its whole length.
 */
export function nameSize(name: string): 'large' | 'medium' | 'small' {
  const longest = Math.max(...name.split(/[\s-]/).map((piece) => piece.length));
  if (longest >= 12 || name.length > 20) return 'small';
  return longest >= 8 || name.length > 12 ? 'medium' : 'large';
}
