PRAGMA application_id = 1396790098;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL,
  parent_code TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  echelon TEXT,
  head_position TEXT,
  head_nip TEXT,
  head_state TEXT CHECK (head_state IN ('definitif', 'plt', 'lowong'))
) STRICT;
INSERT INTO unit VALUES('01a20bfe-b769-76c9-8fb7-243f20a42b06','KX','Kementerian ''X''; DROP TABLE unit',NULL,NULL,NULL,NULL,NULL);
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL UNIQUE CHECK (nip <> ''),
  number_kind TEXT NOT NULL CHECK (number_kind IN ('none', 'nip', 'ni-pppk')),
  name TEXT NOT NULL,
  title_before TEXT NOT NULL,
  title_after TEXT NOT NULL,
  birth_date TEXT,
  birth_place TEXT,
  sex TEXT CHECK (sex IN ('male', 'female')),
  employment TEXT CHECK (employment IN ('pns', 'cpns', 'pppk')),
  legal_state TEXT,
  grade TEXT,
  position TEXT NOT NULL,
  position_kind TEXT CHECK (position_kind IN ('struktural', 'fungsional', 'pelaksana')),
  position_since TEXT,
  echelon TEXT,
  unit TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  superior TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  superior_name TEXT,
  note TEXT
) STRICT;
INSERT INTO person VALUES('01a20bfe-b769-73fa-8ca6-a279e7333b73','196804121993032004','nip','Sekar Widuri Hapsari','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX',NULL,NULL,NULL);
INSERT INTO person VALUES('01a20bfe-b769-7bd8-b58c-7f191fc2a6f0','197209151998031005','nip','Parlindungan Sihaloho','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX','196804121993032004',NULL,NULL);
INSERT INTO person VALUES('01a20bfe-b769-7595-8c52-f44b4f2a0ee5','197811032005011006','nip','I Made Wiradharma','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX','197209151998031005',NULL,NULL);
INSERT INTO person VALUES('01a20bfe-b769-7762-b377-c12dacfaaca5','197002281999032003','nip','Kepala Dinas','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX',NULL,NULL,NULL);
INSERT INTO person VALUES('01a20bfe-b769-7981-a357-24fe81a281f1','198006172008011012','nip','Kepala Puskesmas','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX','197002281999032003',NULL,NULL);
INSERT INTO person VALUES('01a20bfe-b769-71ae-b4c1-ea4d1912ac92','197510102000032005','nip','Bidan Penyelia','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20bfe-b769-70d2-aaa4-7ddb70e2f647','199104212020122001','nip','Orang Siksa','','S.T.',NULL,NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,'KX','197002281999032003',NULL,NULL);
CREATE TABLE person_number (
  nip TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('definitif', 'plt', 'plh', 'delegasi', 'tugas-belajar')),
  unit TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position TEXT,
  "from" TEXT,
  "to" TEXT,
  decree TEXT,
  note TEXT
) STRICT;
CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL DEFAULT '' REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  nip TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  version INTEGER NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'superseded', 'closed', 'cancelled')),
  regulation TEXT NOT NULL,
  approach TEXT NOT NULL CHECK (approach IN ('quantitative', 'qualitative')),
  model TEXT NOT NULL CHECK (model IN ('ja-jf', 'jpt')),
  "from" TEXT,
  "to" TEXT,
  appraiser TEXT,
  people TEXT,
  approval TEXT,
  annexes TEXT,
  study_leave TEXT,
  current INTEGER NOT NULL DEFAULT 0 CHECK (current IN (0, 1)),  -- 1: the version that lists show
  revision INTEGER NOT NULL DEFAULT 0,                           -- counts the saves: a stale one is refused
  filled INTEGER NOT NULL DEFAULT 0,                             -- for lists: sas_plan_progress, sas_plan_alignment
  parts INTEGER NOT NULL DEFAULT 0,
  aligned INTEGER NOT NULL DEFAULT 0,
  updated TEXT NOT NULL DEFAULT '',
  updated_nip TEXT NOT NULL DEFAULT '',
  updated_by TEXT NOT NULL DEFAULT '',
  UNIQUE (person, year, version)
) STRICT;
INSERT INTO "plan" VALUES('01a20bfe-b774-7021-8368-b14162a9548e','01a20bfe-b769-7595-8c52-f44b4f2a0ee5','197811032005011006',2026,1,'approved','permenpanrb-6-2022','quantitative','ja-jf','2026-01-01','2026-12-31','197209151998031005','{"employee":{"name":"I Made Wiradharma, S.T., M.Eng.","nip":"197811032005011006","rank":"Pembina (IV/a)","position":"KEPALA SUBDIREKTORAT II","unit":"Direktorat II","unit_label":null},"appraiser":{"name":"Dr. Ir. Parlindungan Sihaloho, M.T.","nip":"197209151998031005","rank":null,"position":"DIREKTUR II","unit":"Direktorat II","unit_label":null},"reviewing_superior":null}','{"place":"Jakarta","date":"2026-01-30","by":"Dr. Ir. Parlindungan Sihaloho, M.T."}','{"resources":["Dukungan pegawai yang memiliki keahlian programming atau memahami pengembangan aplikasi","Kehadiran pimpinan dalam forum koordinasi nasional yang dihadiri seluruh Kepala Daerah untuk memastikan komitmen Pemerintah Daerah dalam penyelenggaraan ijin bangunan gedung melalui Aplikasi SIMBG","Dukungan sarana prasarana IT yang memadai"],"accountability":["Progres pengembangan aplikasi dilaporkan berkala setiap dua minggu","Progres pemberian layanan dan peningkatan kapasitas SDM di Dinas PU dan PTSP dilaporkan setiap minggu"],"consequences":["Direkomendasikan sebagai inovasi tingkat nasional pada kompetisi inovasi pelayanan publik yang diselenggarakan KemenPANRB","Direkomendasikan sebagai ASN inspiratif pada kompetisi Anugerah ASN yang diselenggarakan KemenPANRB"]}',NULL,1,5,21,21,3,'2026-11-24T05:19:32Z','','Pengelola kepegawaian');
INSERT INTO "plan" VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5','01a20bfe-b769-70d2-aaa4-7ddb70e2f647','199104212020122001',2026,1,'draft','permenpanrb-6-2022','quantitative','ja-jf','2026-01-01','2026-12-31','197602292005011009',NULL,NULL,'{"resources":[],"accountability":[],"consequences":[]}',NULL,1,1,6,9,0,'2026-11-24T05:19:32Z','','Pengelola kepegawaian');
CREATE TABLE result (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'additional')),
  superior_result TEXT,
  text TEXT NOT NULL,
  assigned_by TEXT
) STRICT;
INSERT INTO result VALUES('01a20bfe-b774-7425-b497-f56b9e2a8db2','01a20bfe-b774-7021-8368-b14162a9548e',0,'main',replace('Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya.\nIndikator Kinerja Individu: Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik','\n',char(10)),'Aplikasi SIMBG menjalankan bisnis proses dan SLA (service level agreement) sesuai NSPK yang reliable dan user-friendly',NULL);
INSERT INTO result VALUES('01a20bfe-b774-76b7-999f-2ba85ded0683','01a20bfe-b774-7021-8368-b14162a9548e',1,'main',replace('Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya.\nIndikator Kinerja Individu: Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik','\n',char(10)),'Respons yang cepat dan akurat atas pengaduan masyarakat dan permohonan konsultasi terkait layanan penerbitan PBG/IMB dan SLF melalui aplikasi SIMBG',NULL);
INSERT INTO result VALUES('01a20bfe-b774-7924-b6bc-79c9877752bc','01a20bfe-b774-7021-8368-b14162a9548e',2,'main',replace('Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya.\nIndikator Kinerja Individu: Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik','\n',char(10)),'Semakin banyak pegawai Dinas PU dan PTSP Pemda kab/kota yang bisa melayani penerbitan PBG/ IMB dan SLF melalui SIMBG secara cepat dan akurat',NULL);
INSERT INTO result VALUES('01a20bfe-b79c-724b-a548-56ad8209e396','01a20bfe-b79c-7e27-a2d1-e003f31283e5',0,'main',NULL,'Tersusunnya “Rencana Aksi ‘Désa Bérsih’” — tahap I…',NULL);
CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  result TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  aspect TEXT CHECK (aspect IN ('quantity', 'quality', 'time', 'cost')),
  text TEXT NOT NULL,
  target TEXT,
  unit TEXT,
  perspective TEXT
) STRICT;
INSERT INTO indicator VALUES('01a20bfe-b774-7c52-8550-817a841cc77d','01a20bfe-b774-7425-b497-f56b9e2a8db2',0,'quality','Tingkat kesesuaian fitur aplikasi dengan NSPK','80 – 90%',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b774-7cc1-95ac-6f309da1d0cc','01a20bfe-b774-7425-b497-f56b9e2a8db2',1,'quantity','Persentase penyelesaian aplikasi SIMBG yang siap digunakan','80 – 90% sistem aplikasi siap digunakan',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b774-7148-a922-21c81ebefa31','01a20bfe-b774-7425-b497-f56b9e2a8db2',2,'time','Ketepatan waktu penyelesaian aplikasi sesuai dengan jadwal yang ditetapkan','7-8 bulan',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b774-7adb-83d6-ff248831a3fb','01a20bfe-b774-76b7-999f-2ba85ded0683',0,'quantity','Persentase penyelesaian pengaduan masyarakat dan pengelola SIMBG atas layanan PBG/IMB dan SLF','80 – 90% dari jumlah pengaduan yang diajukan oleh masyarakat dan Pemda',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b774-776a-97ed-80846f5d398f','01a20bfe-b774-76b7-999f-2ba85ded0683',1,'quality','Tingkat kepuasan masyarakat atas tindak lanjut pengaduan dan pemberian konsultasi','3,5 skala 5',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b774-7d5e-bcee-c1aa236e0bb7','01a20bfe-b774-76b7-999f-2ba85ded0683',2,'time','Rata-rata waktu yang dibutuhkan untuk memproses layanan pengaduan masyarakat dan pengelola SIMBG dan menindaklanjuti permintaan konsultasi','2-3 hari setelah permohonan / pengaduan disampaikan',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b774-7dc1-ae1f-86050ead98db','01a20bfe-b774-7924-b6bc-79c9877752bc',0,'quantity','Persentase Pemerintah Daerah Kabupaten/ Kota yang memiliki pegawai dalam jumlah yang ideal yang bisa mengoperasikan aplikasi SIMBG','80-90% Pemda',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b79c-7955-a896-0a352a4964ca','01a20bfe-b79c-724b-a548-56ad8209e396',0,'quantity','Persentase désa yang ’memenuhi’ kriteria «bersih»','≥ 80 %',NULL,NULL);
INSERT INTO indicator VALUES('01a20bfe-b79c-7b19-ab3a-cba2a765b570','01a20bfe-b79c-724b-a548-56ad8209e396',1,'quality','Jumlah naskah (ämtliche Übersetzung) oleh José, François, Åsa, Ñusta, Øystein','5 naskah',NULL,NULL);
CREATE TABLE behaviour (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  expectation TEXT NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',0,'berorientasi-pelayanan',replace('- Terbuka terhadap masukan dari orang lain.\n- Selalu belajar dari kesalahan untuk perbaikan kinerja selanjutnya','\n',char(10)));
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',1,'akuntabel','- Berani berterus terang dan mengakui kesalahan');
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',2,'kompeten',replace('- Aktif mengikuti kegiatan pengembangan kompetensi yang diadakan internal maupun eksternal\n- Aktif membagikan informasi kepada Pegawai lainnya yang sifatnya memberikan pengetahuan','\n',char(10)));
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',3,'harmonis',replace('- Membangun komunikasi yang lebih terbuka dan menjaga hubungan baik dengan stakeholder\n- Siap menawarkan bantuan tanpa harus diminta terlebih dahulu','\n',char(10)));
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',4,'loyal','');
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',5,'adaptif','- Mengimplementasikan perkembangan teknologi untuk memperbaiki metode dan proses kerja.');
INSERT INTO behaviour VALUES('01a20bfe-b774-7021-8368-b14162a9548e',6,'kolaboratif','- Aktif berpartisipasi dan berkontribusi sesuai keahliannya pada project unit kerja');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',0,'berorientasi-pelayanan','');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',1,'akuntabel','');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',2,'kompeten','');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',3,'harmonis','- Mengucap “terima kasih”, ‘maaf’, dan „silakan“');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',4,'loyal','');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',5,'adaptif','');
INSERT INTO behaviour VALUES('01a20bfe-b79c-7e27-a2d1-e003f31283e5',6,'kolaboratif','');
CREATE TABLE manual (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  definition TEXT NOT NULL,
  formula TEXT NOT NULL,
  unit TEXT NOT NULL,
  control TEXT NOT NULL,
  data_source TEXT NOT NULL,
  reporting TEXT NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE note (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  text TEXT NOT NULL,
  "by" TEXT NOT NULL,
  at TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
INSERT INTO note VALUES('01a20bfe-b784-77e6-bb94-56ee5e52f3a9','01a20bfe-b774-7021-8368-b14162a9548e','','Perbaiki','Pengelola kepegawaian','2026-11-24T05:19:32Z',0);
CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  label TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  note TEXT NOT NULL,
  digest TEXT NOT NULL,
  nip TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,'2026-11-24T05:19:32Z','create','office','','','','','','','','Pengelola kepegawaian','hr','a47a6ba8e494c509005d44985bff55d549150db5435f9b4f6e8dc677c99e7cd9');
INSERT INTO audit VALUES(2,'2026-11-24T05:19:32Z','import','office','','orang.csv','','','+8 ~0 =0','','','Pengelola kepegawaian','hr','3ec9912ee428cc2454ba31d78ded398f4bd304ad6888588053f4ad3271b8baf2');
INSERT INTO audit VALUES(3,'2026-11-24T05:19:32Z','create','plan','01a20bfe-b774-7021-8368-b14162a9548e','197811032005011006 2026 v1','','draft','','87812883a8172183d4f8c4627a19a9ba94fea3264fef46c192d6fe4b25ec071e','','Pengelola kepegawaian','hr','326079af9569fef691558de04940ddfa586965a50d4311bc86039dc97e4d6405');
INSERT INTO audit VALUES(4,'2026-11-24T05:19:32Z','submit','plan','01a20bfe-b774-7021-8368-b14162a9548e','197811032005011006 2026 v1','draft','submitted','','0b3417f74a1471952e6dbcd57161d1a427d0c5a160d69ba209ed68207920ead3','','Pengelola kepegawaian','hr/employee','3d7e57edcf101a89a32c3b83fd5f3f257e5809489a587686828d88b0917c1bf9');
INSERT INTO audit VALUES(5,'2026-11-24T05:19:32Z','return','plan','01a20bfe-b774-7021-8368-b14162a9548e','197811032005011006 2026 v1','submitted','returned','Perbaiki','94c854a510f76e11c7153776c11a70e6b223d08c114320837cb5ad818c1c122d','','Pengelola kepegawaian','hr/appraiser','c527eda913ecf512b0e41e83677e654090f224995815967bac55f92490ddaf2c');
INSERT INTO audit VALUES(6,'2026-11-24T05:19:32Z','submit','plan','01a20bfe-b774-7021-8368-b14162a9548e','197811032005011006 2026 v1','returned','submitted','','0b3417f74a1471952e6dbcd57161d1a427d0c5a160d69ba209ed68207920ead3','','Pengelola kepegawaian','hr/employee','8e32075789a801cc388625ecb9385718388938b1098f2947730f109c1484e233');
INSERT INTO audit VALUES(7,'2026-11-24T05:19:32Z','approve','plan','01a20bfe-b774-7021-8368-b14162a9548e','197811032005011006 2026 v1','submitted','approved','','ca84a93e801a47d4e173f7a7bd76ba42e4cdb09d5c766348a2cd265b042a9273','','Pengelola kepegawaian','hr/appraiser','9a3873b0b6ee4e7e8d96e98e94858f3c3808ec515b7b3ec13c46bf83169b9901');
INSERT INTO audit VALUES(8,'2026-11-24T05:19:32Z','create','plan','01a20bfe-b79c-7e27-a2d1-e003f31283e5','199104212020122001 2026 v1','','draft','','952a7ee4070129b993a9ae3a2afbf05562fe382af6b1afdbe9d24761e5c489ff','','Pengelola kepegawaian','hr','f756b9529c2b3f4cbe206b1279c8079500d388c21995154b1e4bc21a236a95f8');
CREATE INDEX unit_parent ON unit (parent_code);
CREATE INDEX person_name ON person (name COLLATE NOCASE, nip);
CREATE INDEX person_unit ON person (unit);
CREATE INDEX person_superior ON person (superior);
CREATE INDEX person_number_person ON person_number (person);
CREATE INDEX assignment_nip ON assignment (nip);
CREATE INDEX assignment_unit ON assignment (unit);
CREATE INDEX plan_year_state ON plan (year, current, state);
CREATE INDEX plan_appraiser ON plan (appraiser, year);
CREATE INDEX plan_nip ON plan (nip);
CREATE INDEX result_plan ON result (plan, position);
CREATE INDEX indicator_result ON indicator (result, position);
CREATE INDEX note_plan ON note (plan);
CREATE INDEX audit_subject ON audit (subject_id, number);
CREATE TRIGGER audit_next BEFORE INSERT ON audit WHEN new.number <> (SELECT coalesce (max (number), 0) + 1 FROM audit)
  BEGIN SELECT RAISE (ABORT, 'rows of the audit chain follow each other'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
  BEGIN SELECT RAISE (ABORT, 'rows of the audit chain are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
  BEGIN SELECT RAISE (ABORT, 'rows of the audit chain are never removed'); END;
CREATE TRIGGER person_new_number AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    DELETE FROM person_number WHERE nip = new.nip;
    INSERT OR REPLACE INTO person_number (nip, person) VALUES (old.nip, new.id);
    UPDATE unit SET head_nip = new.nip WHERE head_nip = old.nip;
    UPDATE plan SET nip = new.nip, revision = revision + 1 WHERE person = new.id AND state IN ('draft', 'returned');
    UPDATE plan SET appraiser = new.nip, revision = revision + 1 WHERE appraiser = old.nip AND state IN ('draft', 'returned');
  END;
COMMIT;
