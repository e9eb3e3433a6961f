import { initiativesIn, type Section } from '#shared/story';
import { shapeOfPart } from './flow-parts';
import type { Module } from './module';
import { nameOf } from './names';
import { keptWith } from './remembered';

/**
 * A number for all that planning reads of a module: the shape of its rows, what its bar says. Two
 * modules of one shape in one step of a template stand on a page in the same way, whatever their words:
 * most keystrokes change no shape.
 */
export const shapeOf = keptWith((module: Module): number => nameOf(describe(module)));

function describe({ section, parts, facingParts }: Module): string {
  const bar = section === undefined ? '' : barWords(section);
  return `${bar}/${parts.map(shapeOfPart).join()}/${facingParts.map(shapeOfPart).join()}`;
}

function barWords(section: Section): string {
  return JSON.stringify({ ...section, blocks: [...initiativesIn(section)].length });
}
