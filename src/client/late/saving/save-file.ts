/** Hands a file to the browser's downloads. */
export function saveFile(content: Uint8Array<ArrayBuffer> | string | Blob, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the blob by the time other tasks run.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
