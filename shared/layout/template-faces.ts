import type { Template } from '#shared/template';
import { faceChain, type FaceChain, type FontBook } from '#shared/typeset';

/** The fonts of a template: one chain a face, made once a layout. */
export type Faces = (faceId: string) => FaceChain;

/** Always the same function for the same template and fonts, so that what it measured stays known. */
export function facesOf(template: Template, book: FontBook): Faces {
  const byTemplate = knownFaces.get(book) ?? new WeakMap<Template, Faces>();
  knownFaces.set(book, byTemplate);
  const faces = byTemplate.get(template) ?? makeFaces(template, book);
  byTemplate.set(template, faces);
  return faces;
}

const knownFaces = new WeakMap<FontBook, WeakMap<Template, Faces>>();

function makeFaces(template: Template, book: FontBook): Faces {
  const chains = new Map<string, FaceChain>();
  const fallbacks: Readonly<Record<string, readonly string[] | undefined>> = template.fallbacks;
  const borrowed: Readonly<Record<string, string | undefined>> = template.borrowed;
  return (faceId) => {
    const known = chains.get(faceId);
    if (known !== undefined) return known;
    const chain = faceChain(book, faceId, fallbacks[faceId], borrowed[faceId]);
    chains.set(faceId, chain);
    return chain;
  };
}
