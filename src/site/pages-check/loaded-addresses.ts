import { attribute, type PageElement } from './accessible-name.ts';

/** The addresses that a browser fetches by itself for an element, without a click. */
export function loadedAddresses(element: PageElement): string[] {
  switch (element.tagName) {
    case 'script':
    case 'iframe':
    case 'embed':
    case 'audio':
    case 'track':
      return present(attribute(element, 'src'));
    case 'img':
    case 'source':
      return [...present(attribute(element, 'src')), ...candidates(attribute(element, 'srcset'))];
    case 'video':
      return [...present(attribute(element, 'src')), ...present(attribute(element, 'poster'))];
    case 'object':
      return present(attribute(element, 'data'));
    case 'use':
    case 'image':
      return present(attribute(element, 'href'));
    case 'link':
      return /\b(?:stylesheet|icon|preload|modulepreload|manifest|prefetch|preconnect|dns-prefetch)\b/.test(
        attribute(element, 'rel') ?? '',
      )
        ? present(attribute(element, 'href'))
        : [];
    default:
      return [];
  }
}

function present(address: string | undefined): string[] {
  return address === undefined || address === '' ? [] : [address];
}

/** Addresses of a `srcset`: `a.avif 480w, b.avif 800w`. */
function candidates(srcset: string | undefined): string[] {
  return (srcset ?? '').split(',').flatMap((part) => present(part.trim().split(/\s/)[0]));
}
