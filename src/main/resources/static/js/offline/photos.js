// Photos are made smaller before they travel, and drawing them anew leaves behind where and when they were taken.
const LONGEST = 1600;
const QUALITY = 0.85;

async function redraw(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise((done) => canvas.toBlob(done, file.type, QUALITY));
  return drawn ? new File([drawn], file.name, { type: file.type, lastModified: file.lastModified }) : file;
}

/** The file to send; what is no picture, or cannot be drawn, goes as it is and the server looks at it. */
export async function smaller(file) {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return file;
  try { return await redraw(file); } catch (unreadable) { return file; }
}

/** Puts files into a control as if they had been chosen. */
export function choose(input, files) {
  const chosen = new DataTransfer();
  files.forEach((file) => chosen.items.add(file));
  input.files = chosen.files;
}
