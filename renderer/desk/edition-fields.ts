import { Edition } from '#shared/story';

/** The fields of the 报眉 form, as typed. */
export type EditionField = keyof Edition;
export type EditionFields = Readonly<Record<EditionField, string>>;

export function fieldsOf(edition: Edition = {}): EditionFields {
  const { paperName, date, pageNumber, pageName, editor, designer, proofreader } = edition;
  return {
    paperName: paperName ?? '',
    date: date ?? '',
    pageNumber: pageNumber === undefined ? '' : String(pageNumber),
    pageName: pageName ?? '',
    editor: editor ?? '',
    designer: designer ?? '',
    proofreader: proofreader ?? '',
  };
}

/** What was typed as an edition; the name of the first field that is no good otherwise. */
export function editionOf(fields: EditionFields): Edition | EditionField {
  const typed = Object.entries(fields).flatMap(([name, value]) => {
    const text = value.trim();
    if (text === '') return [];
    return [[name, name === 'pageNumber' ? Number(text) : text]];
  });
  const edition = Edition.safeParse(Object.fromEntries(typed));
  if (edition.success) return edition.data;
  const wrong = edition.error.issues[0]?.path[0];
  return wrong === 'date' || wrong === 'pageNumber' ? wrong : 'paperName';
}
