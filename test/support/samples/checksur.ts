// Samples of CheckSUR.log and CheckSUR.persist.log, written for the tests.

const lines = (text: string): string => text.replace(/\n/g, '\r\n');
const package2 = 'Package_2_for_KB5000001~31bf3856ad364e35~amd64~~6.1.1.0';
const package3 = 'Package_3_for_KB5000002~31bf3856ad364e35~amd64~~6.1.1.0';
const payload = 'amd64_sample-mail_31bf3856ad364e35_6.1.7601.17514_none_0123456789abcdef';
const manifest = 'x86_sample-other_31bf3856ad364e35_6.1.7600.16385_none_0123456789abcdef';

export const checksurDamagedLog = lines(`
=================================
Checking System Update Readiness.
Binary Version 6.1.7601.21645
Package Version 15.0
2012-02-03 10:11

Checking Windows Servicing Packages

Checking Package Manifests and Catalogs
(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\${package2}.mum\t\tLine 1: 
(fix)\tCBS MUM Corrupt\tCBS File Replaced\t${package2}.mum from Cabinet: C:\\Windows\\CheckSur\\v1.0\\sample.cab.
(f)\tCBS Catalog Corrupt\t0x800B0100\tservicing\\Packages\\${package3}.cat\t\t

Checking Package Watchlist

Checking Component Store
(f)\tCSI Payload File Missing\t0x00000000\tsample.dll\t${payload}
(f)\tCSI Manifest All Zeros\t0x00000000\twinsxs\\Manifests\\${manifest}.manifest\t${manifest}\t

Summary:
Seconds executed: 264
 Found 4 errors
 Fixed 1 errors
  CBS MUM Corrupt Total count: 1
  Fixed: CBS MUM Corrupt.  Total count: 1
  CBS Catalog Corrupt Total count: 1
  CSI Payload File Missing Total count: 1
  CSI Manifest All Zeros Total count: 1

Unavailable repair files:
\twinsxs\\manifests\\${manifest}.manifest
\tservicing\\packages\\${package3}.cat
(w)\tUnable to get system disk properties\t0x0000045D\tIOCTL_STORAGE_QUERY_PROPERTY\tDisk Cache
`);

export const checksurSoundLog = lines(`
=================================
Checking System Update Readiness.
Binary Version 6.1.7601.21645
Package Version 16.0
2012-03-04 11:12

Checking Windows Servicing Packages

Checking Package Manifests and Catalogs

Checking Component Store

Summary:
Seconds executed: 200
 No errors detected
`);

export const checksurPersistLog = checksurDamagedLog + checksurSoundLog;
export const checksurNames = { package2, package3, payload, manifest };
