import { readFileSync } from 'node:fs';

const SAMPLE = readFileSync(
  new URL('../../../samples/hengyang-2019-minsheng.md', import.meta.url),
  'utf8',
);

/** The seed report without its markup, on one line. */
export const SIMPLIFIED = SAMPLE.replace(/[#*\s]+/gu, '');

/** A report of the same kind in traditional characters. */
export const TRADITIONAL =
  '今年，我們要辦好這些民生實事。【舉措一】提高就業質量和居民收入水平。實施就業優先政策，確保城鎮登記失業率控制在百分之四以內，' +
  '新增城鎮就業五萬人，農村勞動力轉移就業三萬人。加強職業技能培訓，鼓勵創業帶動就業，落實根治欠薪的各項措施，維護勞動者的合法權益。' +
  '【舉措二】推進健康城市建設。深化醫藥衛生體制改革，完善基層醫療衛生服務體系，加快市中心醫院新院區建設，規範發展社會辦醫，' +
  '加強疾病預防控制，讓群眾在家門口就能看得上病、看得好病。【舉措三】打贏污染防治攻堅戰。堅持生態優先、綠色發展，' +
  '實施藍天保衛行動，嚴格控制揚塵和機動車排氣，全面推行河長制、湖長制，加強飲用水水源地保護，確保水質達標率百分之百。' +
  '【舉措四】辦好人民滿意的教育。新建改建學校二十所，增加學位一萬個，消除大班額，關心農村留守兒童和困難家庭學生的成長。';

/** Stretches of the text, so many characters each, from every part of it. */
export function excerptsOf(text: string, length: number, count = 100): string[] {
  const step = Math.max(1, Math.floor((text.length - length) / count));
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * step, index * step + length),
  ).filter((excerpt) => excerpt.length === length);
}
