/** Vite's: the address at which it serves the file. */
declare module '*?url' {
  const url: string;
  export default url;
}
