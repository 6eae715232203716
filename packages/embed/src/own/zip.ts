/** Writes a zip file (APPNOTE 6.3.10): names in UTF-8, deflate, no encryption, less than 4 GB. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A file in the zip; `executable` is for scripts. */
export interface Packed {
  name: string;
  bytes: Uint8Array;
  executable?: boolean;
}

/** @param now the time of all files, in the archive's two-second steps */
export function zip(files: readonly Packed[], now: Date): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const data = deflateRawSync(file.bytes, { level: 9 });
    const name = Buffer.from(file.name);
    const shared = header(file, data.length, name.length, now);
    const local = Buffer.concat([word(0x04034b50), shared, name, data]);
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        half(0x031e),
        shared,
        half(0, 0, 0),
        word((0o100000 | (file.executable ? 0o755 : 0o644)) * 0x10000),
        word(at),
        name,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([
    word(0x06054b50),
    half(0, 0, files.length, files.length),
    word(index.length),
    word(at),
    half(0),
  ]);
  return Buffer.concat([...parts, index, end]);
}

/** What stands before the data and in the index alike: version, flags, method, time, sum, sizes, lengths. */
function header({ bytes }: Packed, packed: number, nameLength: number, now: Date): Buffer {
  const time = (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1);
  const day = ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate();
  return Buffer.concat([
    half(20, 0x0800, 8, time, day),
    word(crc32(bytes), packed, bytes.length),
    half(nameLength, 0),
  ]);
}

const half = (...numbers: number[]) => little(numbers, 2);
const word = (...numbers: number[]) => little(numbers, 4);

function little(numbers: number[], size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(numbers.length * size);
  numbers.forEach((number, at) => void bytes.writeUIntLE(number, at * size, size));
  return bytes;
}
