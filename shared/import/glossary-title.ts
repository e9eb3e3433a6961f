/** Longer lines are no titles, UTF-16 units. */
const LONGEST = 60;
const NUMBERED =
  '(?:附(?:件|录|表)?|[一二三四五六七八九十\\d]+)?[\\s\\d０-９一二三四五六七八九十（）()、.．：:\\-—]{0,12}';
/** 2026年临江省政府工作报告 */
const REPORT =
  '(?:[12]\\d{3}年)?(?:\\p{Script=Han}{0,8}[省市县区州盟旗])?(?:《[^》]{1,40}》|(?:人民)?政府工作报告|报告)?';
const WHICH = '(?:有关|相关|部分|名词|术语|专业|用语|词语|词汇|中的?|及)*';
const NAME = '(?:名词|术语|用语|词语|词汇|缩略语)(?:解释|注释|说明|释义|注解|名词)+';
const TITLE = new RegExp(`^${NUMBERED}${REPORT}${WHICH}${NAME}[\\s：:]*$`, 'u');
const MARKUP = /[#*_]/gu;

/** 附件2：名词解释, 2026年临江省政府工作报告名词解释: the title of a list of terms. */
export function isGlossaryTitle(text: string): boolean {
  if (text.length > LONGEST) return false;
  return TITLE.test(text.replaceAll(MARKUP, '').trim());
}
