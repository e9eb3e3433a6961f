/** What stands below pictures, and who took them. */

/** 摄 that is no 拍摄; the last words of a picture's credit. */
const TOOK = '(?:(?<!拍)摄|供图|制图)[）)]?$';
const AGENCY =
  '(?:本报|本网|新华社|中新社|《?\\p{Script=Han}{2,4}[日晚时]报》?|\\p{Script=Han}{2,6}(?:网|客户端|融媒体中心))';
/** 全媒体记者 刘强, 首席记者李明 */
const PHOTOGRAPHER =
  '(?:特约|首席|见习|实习|全媒体|融媒体?|摄影){0,2}(?:记者|通讯员)\\s?\\p{Script=Han}{2,4}';
/** 新华社记者 陈刚 摄, 李明/摄, （市文旅局供图）: who took a picture, at the end of its line. */
const CREDIT = new RegExp(
  `(?:[\\s（(／/]\\p{Script=Han}{2,4}|${PHOTOGRAPHER}|本报|新华社|记者)\\s?[/／]?\\s?${TOOK}`,
  'u',
);
const CREDIT_ALONE = new RegExp(
  `^[（(]?(?:${AGENCY}?\\s?${PHOTOGRAPHER}\\s?[/／]?|${AGENCY}|\\p{Script=Han}{2,4}(?:\\s?[/／]|\\s))\\s?${TOOK}`,
  'u',
);
const PICTURED = /^(?:图为|图①|上图|下图|左图|右图|资料图片?[：:])/u;
/** （资料图片由市委宣传部提供）, （图片均由受访单位提供） */
const PROVIDED =
  /^[（(](?:本版|本文|资料)?(?:图片|照片|配图|题图)[^。，；]{0,24}(?:提供|供图|摄)[）)]$/u;
const ARROW = /^[▲△▼▽◀▶↑↓←→]/u;
/** 李明 文/摄: who wrote the story, too. */
const WROTE = /文\s?[/／、]\s?摄/u;
/** A longer line is no caption, UTF-16 units. */
const LONGEST_CAPTION = 90;

/** A credit ends in 摄 or 图, and hardly another line does. */
const isCredited = (text: string) =>
  /[摄图][）)]?$/u.test(text.slice(-2)) && (CREDIT.test(text) || CREDIT_ALONE.test(text));

/** The words below a picture. An arrow is a bullet too, unless the line below names who took the picture. */
export function isCaption(text: string, below: string): boolean {
  if (text.length > LONGEST_CAPTION || WROTE.test(text)) return false;
  if (PICTURED.test(text) || PROVIDED.test(text) || isCredited(text)) return true;
  return ARROW.test(text) && below.length <= LONGEST_CAPTION && CREDIT_ALONE.test(below);
}
