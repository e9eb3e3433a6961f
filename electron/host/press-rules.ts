import { PROPERTIES, type PreflightReport, type PropertyResult } from '#electron/preflight';
import { boxOnTrim } from '#electron/press';
import {
  refuse,
  type Failure,
  type PressProfile,
  type PrintFinding,
  type Reply,
} from '#shared/desk';
import type { Page } from '#shared/display';

/** What our preflight found, as findings with places on the pages. */
export function pressFindings(
  { results }: PreflightReport,
  { pages, profile }: { readonly pages: readonly Page[]; readonly profile: PressProfile },
): PrintFinding[] {
  return results.flatMap(({ property, status, findings }) =>
    findings.map(({ page, box, zh, en }): PrintFinding => ({
      level: status === 'fail' ? 'error' : 'warning',
      rule: property,
      zh: `${PROPERTIES[property].zh}：${zh}`,
      en: `${PROPERTIES[property].en}: ${en}`,
      ...placed(pages[(page ?? 0) - 1], box, profile),
    })),
  );
}

type Found = PropertyResult['findings'][number];

function placed(
  page: Page | undefined,
  box: Found['box'],
  profile: PressProfile,
): Pick<PrintFinding, 'place'> {
  if (page === undefined || box === undefined) return {};
  return { place: { page: page.number, ...boxOnTrim(box, page, profile) } };
}

/** An error of the press stops the print, and says why. */
export function refuseUnprintable(findings: readonly PrintFinding[]): Reply<never> | undefined {
  const error = findings.find(({ level }) => level === 'error');
  return error === undefined ? undefined : refuse(unprintable(error));
}

function unprintable({ zh, en, place }: PrintFinding): Failure {
  const where = place === undefined ? { zh: '', en: '' } : onPage(place.page);
  return {
    code: 'not-printable',
    zh: `没有输出：印前检查不合格，${where.zh}${zh}。可以先出大样`,
    en: `Not exported: the preflight fails${where.en}, ${en}. A proof can be made`,
  };
}

const onPage = (page: number) => ({ zh: `第 ${page} 页，`, en: ` on page ${page}` });
