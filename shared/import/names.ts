/** Characters that begin Chinese names, the commonest families first; traditional forms at the end. */
const FAMILY_NAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石' +
    '金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严欧莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章' +
    '鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳' +
    '穆农司卓古吉缪简车项芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查' +
    '麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜阚花权连时宣初云容晁都普沃龍張劉陳楊黃趙吳' +
    '馬羅鄭謝許韓鄧馮蕭葉蘇呂盧鍾陸範賈鄒閻賀顧龔萬錢嚴歐湯齊喬龐顏莊聶魯關蘭寧紀畢單塗藍華農簡車項連蘆婁費衛應師榮叢鞏遲鄺談樂儲' +
    '勞樓滿聞區冒占尧蹇帅敬亢况墨谯晋昌鹿尉贡逄阙宿鄂咸籍赖屠阴莘扶堵宰郦雍璩濮寿扈浦慕茹习宦慎戈庾暨弘禄蔚訾那竺逯盖桓肇',
);

/** Families of two characters. */
const COMPOUND = [
  '欧阳',
  '上官',
  '司马',
  '司徒',
  '诸葛',
  '东方',
  '令狐',
  '皇甫',
  '慕容',
  '尉迟',
  '歐陽',
];

/** What stands beside 记者 as a name would and is none: 记者连线. */
const NO_NAMES = new Set([
  '连线',
  '关注',
  '解读',
  '时评',
  '时讯',
  '成果',
  '应对',
  '都市',
  '应邀',
  '成都',
  '南方',
]);

/** Two or three characters; four only behind a family name of two. */
const NAME = /^\p{Script=Han}{2,3}$/u;
/** 阿卜杜拉·买买提 */
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8}){1,3}$/u;

/**
 * The names in a list of words, in order; a name set wide for the layout (唐 海 强) comes as several
 * words and is one name.
 * @returns undefined when some word is part of no name: then the words are no list of names
 */
export function namesIn(words: readonly string[]): readonly string[] | undefined {
  if (words.length === 0) return [];
  for (const count of [1, 3, 2]) {
    const name = nameOf(words.slice(0, count), count);
    const others = name === undefined ? undefined : namesIn(words.slice(count));
    if (name !== undefined && others !== undefined) return [name, ...others];
  }
  return undefined;
}

function nameOf(words: readonly string[], count: number): string | undefined {
  const name = words.join('');
  const whole = words.length === count && (count === 1 || (name.length <= 4 && isSetWide(words)));
  return whole && isName(name) ? name : undefined;
}

/** One character a word, or the family name apart from the given name. */
function isSetWide(words: readonly string[]): boolean {
  const [family = '', ...given] = words;
  const single = family.length === 1 || COMPOUND.includes(family);
  return single && given.every((word) => word.length === 1 || words.length === 2);
}

function isName(word: string): boolean {
  if (DOTTED_NAME.test(word)) return true;
  if (NO_NAMES.has(word)) return false;
  if (COMPOUND.some((family) => word.startsWith(family))) return NAME.test(word.slice(1));
  return NAME.test(word) && FAMILY_NAMES.has(word.charAt(0));
}
