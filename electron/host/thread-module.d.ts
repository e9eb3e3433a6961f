/** The URL of a bundle that a thread can run; see `threadFiles`. */
declare module '*?thread' {
  const url: string;
  export default url;
}
