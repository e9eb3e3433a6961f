import { Menu, type MenuItemConstructorOptions } from 'electron';

type Entries = Readonly<Record<string, NonNullable<MenuItemConstructorOptions['role']>>>;

/** The system's own roles under Chinese names. */
const MENUS: Readonly<Record<string, Entries>> = {
  文件: { 关闭窗口: 'close', 退出: 'quit' },
  编辑: { 撤销: 'undo', 重做: 'redo', 剪切: 'cut', 复制: 'copy', 粘贴: 'paste', 全选: 'selectAll' },
  视图: { 放大: 'zoomIn', 缩小: 'zoomOut', 实际大小: 'resetZoom', 全屏: 'togglefullscreen' },
  窗口: { 最小化: 'minimize' },
  帮助: { 关于解读: 'about', 开发者工具: 'toggleDevTools' },
};

export function installMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(Object.entries(MENUS).map(toMenu)));
}

function toMenu([label, entries]: [string, Entries]): MenuItemConstructorOptions {
  return { label, submenu: Object.entries(entries).map(([name, role]) => ({ label: name, role })) };
}
