import type { Clipboard } from '#electron/readers';

/** What four programs put on the clipboard, as the browser hands it to the page. */

const HEAD = '打造民生升级版';
const FIRST = '今年，衡阳要办好十件民生实事。';
const LABEL = '【举措一】';
const MEASURE = '提高就业质量，新增城镇就业5万人。';

export const WORD: Clipboard = {
  text: `${HEAD}\r\n${FIRST}\r\n${LABEL}${MEASURE}\r\n（一）\t推进健康城市建设。\r\nl\t新建医院两所。\r\nPM2.5下降。\r\n`,
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @font-face {font-family:宋体;} p.MsoNormal {margin:0cm; font-size:10.5pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'><!--StartFragment-->
<h1><span style='font-family:宋体'>打造民生升级版<span lang=EN-US><o:p></o:p></span></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span style='font-family:宋体'>今年，衡阳要办好十件民生<br>
</span><span style='font-family:宋体'></span></p>
<p class=MsoNormal style='display:none;mso-hide:all'>旧稿</p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-family:宋体'>${LABEL}</span></b><span
style='font-family:宋体'>提高就业质量，新增城镇就业<span lang=EN-US>5</span>万人。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-fareast-font-family:宋体'><span style='mso-list:Ignore'>（一）<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]><span
style='font-family:宋体'>推进健康城市建设。</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span lang=EN-US
style='font-family:Wingdings;mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>新建医院两所。</p>
<p class=MsoNormal>PM<sub>2.5</sub>下降。</p>
<!--EndFragment--></body></html>`.replace('民生<br>\n</span>', '民生实事。</span>'),
};

export const WPS: Clipboard = {
  text: `${HEAD}\n${FIRST}\n${LABEL}${MEASURE}\n`,
  html: `<html><head><meta charset="utf-8"><style>@font-face{font-family:"仿宋_GB2312";}</style></head><body><!--StartFragment-->
<p class="MsoNormal" align="center" style="text-align:center;mso-outline-level:1;"><b><span style="mso-spacerun:'yes';font-family:方正小标宋简体;font-weight:bold;font-size:22.0000pt;">${HEAD}</span></b></p>
<p class=MsoNormal style="text-indent:32.0000pt;" ><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt;"><font face="仿宋_GB2312">${FIRST}</font></span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p>
<p class=MsoNormal><span style="font-family:黑体;font-weight:bold;">${LABEL}</span><span style="font-weight:normal;">${MEASURE}</span></p>
<!--EndFragment--></body></html>`,
};

export const WEB: Clipboard = {
  text: `${HEAD}\n\n首页 > 政务公开\n${FIRST}\n\n${LABEL}${MEASURE}\n新建医院两所\n新建学校三所\n\n相关新闻\n`,
  html: `<meta charset='utf-8'><html><body><!--StartFragment--><h2 style="color: rgb(51, 51, 51); font-weight: 500;">${HEAD}</h2><div class="breadcrumb position"><a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div><p style="margin: 0px;">${FIRST}</p><p><strong style="box-sizing: border-box;">${LABEL}</strong>${MEASURE}</p><ul><li>新建医院两所</li><li>新建学校三所</li></ul><div class="related">相关新闻</div><!--EndFragment--></body></html>`,
};

export const WECHAT: Clipboard = {
  text: `${HEAD}\n${FIRST}\n${LABEL}${MEASURE}\n`,
  html: `<meta charset='utf-8'><section style="box-sizing: border-box;" data-role="outer" label="Powered by 135editor.com"><section data-tools="135编辑器"><section style="margin: 10px auto; display: flex;"><section style="background-color: rgb(200, 30, 30);"><span style="display: none; line-height: 0px;">‍请在微信客户端打开</span><p style="margin: 0;"><strong><span style="font-size: 18px; color: rgb(255, 255, 255);">${HEAD}</span></strong></p></section></section><section><p style="text-indent: 2em;"><span leaf="">今年，衡阳要办好十件</span><span textstyle="" style="color: rgb(200, 0, 0);">民生实事。</span></p><p><span style="font-weight: bold;"><span leaf="">${LABEL}</span></span><span leaf="">${MEASURE}</span></p><p style="display: none;"><mp-style-type data-value="3"></mp-style-type>隐藏的标记</p></section></section></section>`,
};
