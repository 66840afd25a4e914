/** Bytes that `bytes` take once they are compressed as a web server compresses what it sends. */
export async function gzippedLength(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const compressed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(compressed).arrayBuffer()).byteLength;
}
