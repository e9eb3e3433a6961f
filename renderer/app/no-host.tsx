/** The page was opened by hand, without the token that the program puts into its address. */
export function NoHost() {
  return (
    <main className="no-host">
      <h1 className="dialog-title">这个地址打不开稿件库</h1>
      <p className="dialog-text">
        地址里缺少口令。运行 npm start 或 npx jiedu serve，再打开它给出的完整地址。
      </p>
      <p className="dialog-text" lang="en">
        This address carries no token. Run npm start or npx jiedu serve and open the whole address
        it prints.
      </p>
    </main>
  );
}
