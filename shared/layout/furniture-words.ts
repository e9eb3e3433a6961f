import type { TextStyle } from '#shared/template';
import { HEAD } from '#shared/typeset';
import { setParagraph, type SetParagraph } from './paragraph';
import { remembered } from './remembered';
import type { Faces } from './template-faces';

/** Words of the page's own, which are no part of the text that is read; set once for a style. */
export function furnitureWords(
  text: string,
  style: TextStyle,
  owner: string,
  faces: Faces,
): SetParagraph {
  const { face, ink, size } = style;
  const piece = { text, face, ink, role: 'furniture' as const };
  const make = () => setParagraph([piece], size, owner, faces, HEAD);
  return known(faces, JSON.stringify([text, face, size, ink, owner]), make);
}

const known = remembered<SetParagraph>();
