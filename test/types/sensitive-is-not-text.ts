import { Sensitive } from '@yilian/kernel';

declare function print(line: string): void;
const phone = new Sensitive('13800000000');

print(phone.reveal());
print(phone); // @must-fail TS2345
const line: string = phone; // @must-fail TS2322
const digits = phone.slice(0, 3); // @must-fail TS2339
const other: Sensitive<number> = phone; // @must-fail TS2322
