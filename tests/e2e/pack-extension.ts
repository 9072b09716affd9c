/// <reference types="node" />
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Writes a folder as a zip, uncompressed: Firefox installs nothing else for good. */
export function packExtension(folder: string, file: string): void {
  const names = globSync('**/*', { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;

  for (const name of names) {
    const body = readFileSync(join(folder, name));
    const local = Buffer.concat([localHeader(name, body), Buffer.from(name), body]);
    bodies.push(local);
    directory.push(centralHeader(name, body, offset), Buffer.from(name));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  writeFileSync(file, Buffer.concat([...bodies, central, end(names.length, central, offset)]));
}

/** The fields that both headers share, from "version needed" to "extra field length". */
function common(name: string, body: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2); // names are UTF-8
  fields.writeUInt16LE((1 << 5) | 1, 8); // 1 January 1980, the earliest date there is
  fields.writeUInt32LE(crc32(body), 10);
  fields.writeUInt32LE(body.length, 14);
  fields.writeUInt32LE(body.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localHeader(name: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), common(name, body)]);
}

function centralHeader(name: string, body: Buffer, offset: number): Buffer {
  const madeBy = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, common(name, body), rest]);
}

function end(count: number, central: Buffer, offset: number): Buffer {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(count, 4);
  fields.writeUInt16LE(count, 6);
  fields.writeUInt32LE(central.length, 8);
  fields.writeUInt32LE(offset, 12);
  return Buffer.concat([Buffer.from('PK\x05\x06'), fields]);
}
