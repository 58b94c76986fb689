PRAGMA application_id = 1396790098;
PRAGMA user_version = 3;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('office','Kementerian X');
INSERT INTO setting VALUES('place','Jakarta');
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
INSERT INTO unit VALUES('01a20e8d-84a2-75e2-9f90-92e175fd0c6b','KX','Kementerian X',NULL,NULL,NULL,NULL,NULL);
INSERT INTO unit VALUES('01a20e8d-84a3-7aa2-820e-2873b8a256ed','KX3','Direktorat Jenderal III','KX',NULL,NULL,NULL,NULL);
INSERT INTO unit VALUES('01a20e8d-84a3-7bee-8e10-f719b4c8e6c5','KX3-2','Direktorat II','KX3',NULL,NULL,NULL,NULL);
INSERT INTO unit VALUES('01a20e8d-84a3-7d75-9af7-c1a8a06a51f3','PX','Pemerintah Daerah X',NULL,NULL,NULL,NULL,NULL);
INSERT INTO unit VALUES('01a20e8d-84a3-7741-9568-a894561b910b','DKX','Dinas Kesehatan','PX',NULL,NULL,NULL,NULL);
INSERT INTO unit VALUES('01a20e8d-84a3-7f05-8afa-16aa4b400905','PKM','Puskesmas','DKX',NULL,NULL,NULL,NULL);
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
INSERT INTO person VALUES('01a20e8d-84dd-7cd8-8a0d-1bf64cd690e1','196804121993032004','nip','Sekar Widuri Hapsari','Ir.','M.T.','1968-04-12',NULL,'female','pns','Aktif','IV/d','DIREKTUR JENDERAL III',NULL,NULL,NULL,'KX3',NULL,NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84dd-7561-99a2-bcc0dc96292e','197209151998031005','nip','Parlindungan Sihaloho','Dr. Ir.','M.T.','1972-09-15',NULL,'male','pns','Aktif','IV/c','DIREKTUR II',NULL,NULL,NULL,'KX3-2','196804121993032004',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-799f-91dd-82b70fa125db','197811032005011006','nip','I Made Wiradharma','','S.T., M.Eng.','1978-11-03',NULL,'male','pns','Aktif','IV/a','KEPALA SUBDIREKTORAT II',NULL,NULL,NULL,'KX3-2','197209151998031005',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-78e2-a4e8-9f604f9acc47','198705212011012009','nip','Rahmi Nurul A''yun','','S.T.','1987-05-21',NULL,'female','pns','Aktif','III/c','JABATAN FUNGSIONAL TEKNIS TATA BANGUNAN DAN PERUMAHAN MUDA',NULL,NULL,NULL,'KX3-2','197811032005011006',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-736a-a955-2b796d98cb0b','197002281999032003','nip','Yohana Mambrasar','dr.','M.Kes.','1970-02-28',NULL,'female','pns','Aktif','IV/c','KEPALA DINAS KESEHATAN',NULL,NULL,NULL,'DKX',NULL,NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-753a-bd23-076875419ceb','198006172008011012','nip','Ahmad Nu''man Pohan','dr.','','1980-06-17',NULL,'male','pns','Aktif','IV/a','KEPALA PUSKESMAS',NULL,NULL,NULL,'PKM','197002281999032003',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7911-aabf-2b78f28fac5b','197510102000032005','nip','Ni Luh Ketut Suarniti','','A.Md.Keb.','1975-10-10',NULL,'female','pns','Aktif','III/c','JABATAN FUNGSIONAL BIDAN PENYELIA','fungsional',NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-767f-8757-b0153cd90077','198203142006042017','nip','Endang Lestariningsih','','A.Md.Keb.','1982-03-14',NULL,'female','pns','Tugas Belajar','III/c','JABATAN FUNGSIONAL BIDAN PENYELIA','fungsional',NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7969-8544-8c4cf2c28150','199009082015031004','nip','Yosua Tandilangi','','S.Kom.','1990-09-08',NULL,'male','pns','Aktif','III/a','PRANATA KOMPUTER',NULL,NULL,NULL,'KX3-2','197811032005011006',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7266-b3b5-1f57eed8e88c','199206152019022003','nip','Sri Wahyuningtyas','','','1992-06-15',NULL,'female','pns','Aktif','III/a','PENGELOLA DATA',NULL,NULL,NULL,'KX3-2','197811032005011006',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7b7f-8c95-43b529f605ad','199411272020121008','nip','Fadhlurrahman Al Ghifari','','S.A.P.','1994-11-27',NULL,'male','pns','Aktif','III/a','PENGELOLA MONEV',NULL,NULL,NULL,'KX3-2','197811032005011006',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-757c-99e5-011b7734f7be','198408192010012011','nip','Kadek Ayu Saraswati','dr.','','1984-08-19',NULL,'female','pns','Aktif','III/a','PENANGGUNG JAWAB UKP KEFARMASIAN DAN LABORATORIUM',NULL,NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7cc2-aaa3-ac79b08a3198','199001302017052001','nip','Hotmauli Saragih','dr.','','1990-01-30',NULL,'female','pns','Aktif','III/a','DOKTER',NULL,NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7f02-bb43-fe1ac0d9943a','198612052009032008','nip','Siti Sa''adah','','A.Md.Keb.','1986-12-05',NULL,'female','pns','Aktif','III/a','BIDAN MAHIR','fungsional',NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7ce6-8c68-02ca0b30c16b','199507232021022002','nip','Yuliana Kogoya','','A.Md.Keb.','1995-07-23',NULL,'female','pns','Aktif','III/a','BIDAN TERAMPIL','fungsional',NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-70b8-b739-f9804095ed72','198804172012032006','nip','Wulandari','','A.Md.Gz.','1988-04-17',NULL,'female','pns','Aktif','III/a','NUTRISIONIS PELAKSANA LANJUTAN',NULL,NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7e06-98ea-da359578ca9c','197307041998021003','nip','Suparmin','','','1973-07-04',NULL,'male','pns','Aktif','III/a','PETUGAS LOKET',NULL,NULL,NULL,'PKM','198006172008011012',NULL,NULL);
INSERT INTO person VALUES('01a20e8d-84de-7501-a6fc-a2f0a64fd982','198109022014061001','nip','Ngatiman','','','1981-09-02',NULL,'male','pns','Aktif','III/a','SOPIR AMBULANS',NULL,NULL,NULL,'PKM','198006172008011012',NULL,NULL);
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
  updated_by TEXT NOT NULL DEFAULT '', amendment TEXT,
  UNIQUE (person, year, version)
) STRICT;
INSERT INTO "plan" VALUES('01a20e8d-8514-7227-a255-57a5022423fa','01a20e8d-84de-799f-91dd-82b70fa125db','197811032005011006',2026,1,'approved','permenpanrb-6-2022','quantitative','ja-jf','2026-01-01','2026-12-31','197209151998031005','{"employee":{"name":"I Made Wiradharma, S.T., M.Eng.","nip":"197811032005011006","rank":"Pembina (IV/a)","position":"KEPALA SUBDIREKTORAT II","unit":"Direktorat II","unit_label":null},"appraiser":{"name":"Dr. Ir. Parlindungan Sihaloho, M.T.","nip":"197209151998031005","rank":"Pembina Utama Muda (IV/c)","position":"DIREKTUR II","unit":"Direktorat II","unit_label":null},"reviewing_superior":{"name":"Ir. Sekar Widuri Hapsari, M.T.","nip":"196804121993032004","rank":"Pembina Utama Madya (IV/d)","position":"DIREKTUR JENDERAL III","unit":"Direktorat Jenderal III","unit_label":null}}','{"place":"Jakarta","date":"2026-01-14","by":"Dr. Ir. Parlindungan Sihaloho, M.T."}','{"resources":["Dukungan pegawai yang memiliki keahlian programming atau memahami pengembangan aplikasi","Kehadiran pimpinan dalam forum koordinasi nasional yang dihadiri seluruh Kepala Daerah untuk memastikan komitmen Pemerintah Daerah dalam penyelenggaraan ijin bangunan gedung melalui Aplikasi SIMBG","Dukungan sarana prasarana IT yang memadai"],"accountability":["Progres pengembangan aplikasi dilaporkan berkala setiap dua minggu","Progres pemberian layanan dan peningkatan kapasitas SDM di Dinas PU dan PTSP dilaporkan setiap minggu"],"consequences":["Direkomendasikan sebagai inovasi tingkat nasional pada kompetisi inovasi pelayanan publik yang diselenggarakan KemenPANRB","Direkomendasikan sebagai ASN inspiratif pada kompetisi Anugerah ASN yang diselenggarakan KemenPANRB"]}',NULL,1,3,21,21,3,'2026-11-24T17:14:45Z','','Pengelola kepegawaian',NULL);
CREATE TABLE result (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'additional')),
  superior_result TEXT,
  text TEXT NOT NULL,
  assigned_by TEXT
, study_leave INTEGER NOT NULL DEFAULT 0 CHECK (study_leave IN (0, 1))) STRICT;
INSERT INTO result VALUES('01a20e8d-8514-7576-ab47-0e1772e3245a','01a20e8d-8514-7227-a255-57a5022423fa',0,'main',replace('Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya.\nIndikator Kinerja Individu: Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik','\n',char(10)),'Aplikasi SIMBG menjalankan bisnis proses dan SLA (service level agreement) sesuai NSPK yang reliable dan user-friendly',NULL,0);
INSERT INTO result VALUES('01a20e8d-8514-7fd7-9478-ffc69fb07a1f','01a20e8d-8514-7227-a255-57a5022423fa',1,'main',replace('Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya.\nIndikator Kinerja Individu: Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik','\n',char(10)),'Respons yang cepat dan akurat atas pengaduan masyarakat dan permohonan konsultasi terkait layanan penerbitan PBG/IMB dan SLF melalui aplikasi SIMBG',NULL,0);
INSERT INTO result VALUES('01a20e8d-8514-7832-b2c4-2ea1283f1c5e','01a20e8d-8514-7227-a255-57a5022423fa',2,'main',replace('Meningkatnya kualitas bangunan gedung yang menjamin keselamatan, kesehatan, kenyamanan, dan kemudahan bagi penggunanya.\nIndikator Kinerja Individu: Persentase Pemerintah Daerah Kabupaten/ Kota yang Nilai Indeks Penyelenggaraan Bangunan Gedung minimal Baik','\n',char(10)),'Semakin banyak pegawai Dinas PU dan PTSP Pemda kab/kota yang bisa melayani penerbitan PBG/ IMB dan SLF melalui SIMBG secara cepat dan akurat',NULL,0);
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
INSERT INTO indicator VALUES('01a20e8d-8514-70b2-8545-a29b67bdfd99','01a20e8d-8514-7576-ab47-0e1772e3245a',0,'quality','Tingkat kesesuaian fitur aplikasi dengan NSPK','80 – 90%',NULL,NULL);
INSERT INTO indicator VALUES('01a20e8d-8514-766f-9ee3-f732c64406f4','01a20e8d-8514-7576-ab47-0e1772e3245a',1,'quantity','Persentase penyelesaian aplikasi SIMBG yang siap digunakan','80 – 90% sistem aplikasi siap digunakan',NULL,NULL);
INSERT INTO indicator VALUES('01a20e8d-8514-7ff8-90eb-8f56acdb62ca','01a20e8d-8514-7576-ab47-0e1772e3245a',2,'time','Ketepatan waktu penyelesaian aplikasi sesuai dengan jadwal yang ditetapkan','7-8 bulan',NULL,NULL);
INSERT INTO indicator VALUES('01a20e8d-8514-71f5-929c-40f0307e409e','01a20e8d-8514-7fd7-9478-ffc69fb07a1f',0,'quantity','Persentase penyelesaian pengaduan masyarakat dan pengelola SIMBG atas layanan PBG/IMB dan SLF','80 – 90% dari jumlah pengaduan yang diajukan oleh masyarakat dan Pemda',NULL,NULL);
INSERT INTO indicator VALUES('01a20e8d-8514-7295-b900-807db1f0c744','01a20e8d-8514-7fd7-9478-ffc69fb07a1f',1,'quality','Tingkat kepuasan masyarakat atas tindak lanjut pengaduan dan pemberian konsultasi','3,5 skala 5',NULL,NULL);
INSERT INTO indicator VALUES('01a20e8d-8514-7f9f-8acb-5ec89538c1a2','01a20e8d-8514-7fd7-9478-ffc69fb07a1f',2,'time','Rata-rata waktu yang dibutuhkan untuk memproses layanan pengaduan masyarakat dan pengelola SIMBG dan menindaklanjuti permintaan konsultasi','2-3 hari setelah permohonan / pengaduan disampaikan',NULL,NULL);
INSERT INTO indicator VALUES('01a20e8d-8514-7af7-b5e1-19f26c0e92f3','01a20e8d-8514-7832-b2c4-2ea1283f1c5e',0,'quantity','Persentase Pemerintah Daerah Kabupaten/ Kota yang memiliki pegawai dalam jumlah yang ideal yang bisa mengoperasikan aplikasi SIMBG','80-90% Pemda',NULL,NULL);
CREATE TABLE behaviour (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  expectation TEXT NOT NULL,
  PRIMARY KEY (plan, position)
) STRICT, WITHOUT ROWID;
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',0,'berorientasi-pelayanan',replace('- Terbuka terhadap masukan dari orang lain.\n- Selalu belajar dari kesalahan untuk perbaikan kinerja selanjutnya','\n',char(10)));
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',1,'akuntabel','- Berani berterus terang dan mengakui kesalahan');
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',2,'kompeten',replace('- Aktif mengikuti kegiatan pengembangan kompetensi yang diadakan internal maupun eksternal\n- Aktif membagikan informasi kepada Pegawai lainnya yang sifatnya memberikan pengetahuan','\n',char(10)));
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',3,'harmonis',replace('- Membangun komunikasi yang lebih terbuka dan menjaga hubungan baik dengan stakeholder\n- Siap menawarkan bantuan tanpa harus diminta terlebih dahulu','\n',char(10)));
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',4,'loyal','');
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',5,'adaptif','- Mengimplementasikan perkembangan teknologi untuk memperbaiki metode dan proses kerja.');
INSERT INTO behaviour VALUES('01a20e8d-8514-7227-a255-57a5022423fa',6,'kolaboratif','- Aktif berpartisipasi dan berkontribusi sesuai keahliannya pada project unit kerja');
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
INSERT INTO audit VALUES(1,'2026-11-24T17:14:45Z','create','office','','','','','','','','Pengelola kepegawaian','hr','69d4d08f1588672e7b8e64127d5534167aaf03fcffcb13ede6aa23c7c9eb32da');
INSERT INTO audit VALUES(2,'2026-11-24T17:14:45Z','setting','office','office','office','','','Kementerian X','','','Pengelola kepegawaian','hr','0fdd89975ca1b2b77c0cd85f579e7320d20819b354f57390748f19f28ec7ce2a');
INSERT INTO audit VALUES(3,'2026-11-24T17:14:45Z','setting','office','place','place','','','Jakarta','','','Pengelola kepegawaian','hr','0aee552a25d8667f02279df2771e96fef7ffab8d1ca7d949fb35d7e9c0fca525');
INSERT INTO audit VALUES(4,'2026-11-24T17:14:45Z','import','office','','units-contoh-peraturan.csv','','','+6 ~0 =0','','','Pengelola kepegawaian','hr','b877ef4a1bc2affa15dbfc63eac70e6c5f6175f8539c2ca184fb647e0a30417d');
INSERT INTO audit VALUES(5,'2026-11-24T17:14:45Z','import','office','','pegawai-contoh-peraturan.csv','','','+18 ~0 =0','','','Pengelola kepegawaian','hr','edffdbb19538d0a846af1ebef1173d34eb595c1e833787fcb8b6535e1a0ce6b6');
INSERT INTO audit VALUES(6,'2026-11-24T17:14:45Z','create','plan','01a20e8d-8514-7227-a255-57a5022423fa','197811032005011006 2026 v1','','draft','','87812883a8172183d4f8c4627a19a9ba94fea3264fef46c192d6fe4b25ec071e','','Pengelola kepegawaian','hr','a92c1e0d0feafb9b55a2ac9faef642847803aabea8af20e324a2a551c4128dcc');
INSERT INTO audit VALUES(7,'2026-11-24T17:14:45Z','submit','plan','01a20e8d-8514-7227-a255-57a5022423fa','197811032005011006 2026 v1','draft','submitted','','0b3417f74a1471952e6dbcd57161d1a427d0c5a160d69ba209ed68207920ead3','','Pengelola kepegawaian','hr/employee','edb994792fc84221ccc2e425535228090312f6fa630df8522a544576b1b258a8');
INSERT INTO audit VALUES(8,'2026-11-24T17:14:45Z','approve','plan','01a20e8d-8514-7227-a255-57a5022423fa','197811032005011006 2026 v1','submitted','approved','','cf68f37ebb2e95269c7c650b799d370efcdca509a42021c8251da6c1e6d3f505','','Pengelola kepegawaian','hr/appraiser','f7a43c8d53fced2d5ccd9c36d44bede05bff42fcac5f32846fba4a5a406c3bca');
INSERT INTO audit VALUES(9,'2026-11-24T17:14:45Z','add','feedback','01a20e8d-85ba-7bc0-9333-f9a69e2705c7','197811032005011006','','','','799de3ec8724ffa42062540be6e337c11cc9335f6259983a6a3d96c5b7e5afe4','','Pengelola kepegawaian','hr','e66872b864bd610dee870ea5994dcdad04192f2e97149c8d538635775691327d');
INSERT INTO audit VALUES(10,'2026-11-24T17:14:45Z','add','feedback','01a20e8d-85f2-7680-8f92-dcc6a34b1dc4','197811032005011006','','','','ab0ac61a3d86fd261112dc38ffee32cfa204d03d1b059d32fa58f4afd1493f9a','','Pengelola kepegawaian','hr','c0dc5eb287881b3adf35af051625049363e8974dc657b956a892a9b2d75c892e');
INSERT INTO audit VALUES(11,'2026-11-24T17:14:45Z','add','action_plan','01a20e8d-8626-7018-87f7-60a825cd2d18','197811032005011006','','','','bb7b61c8bf0618aa02e29ee59c40c70861099ad358d4c4b89f22efce3369adaa','','Pengelola kepegawaian','hr','b7cfb5c2dcd893b25e99f503dd41acec200e045833fd8a07399cdac0fd6668e8');
INSERT INTO audit VALUES(12,'2026-11-24T17:14:45Z','add','log_entry','01a20e8d-865b-796a-9372-3d332dae1bb9','197811032005011006','','','','8e1b9ac0f2523e649abfa2d52822fcad565eadeaac03d598906cd2b94e462143','','Pengelola kepegawaian','hr','9b7836717dd0fde214430ddf1132ea6bec1c616ac6b8a6d9f544cea0c949ed8b');
INSERT INTO audit VALUES(13,'2026-11-24T17:14:45Z','add','guidance','01a20e8d-868b-750d-8deb-328ededf60f7','197811032005011006','','','','4252b60f2c1e3181532439336bfe3964d93cdfc88f66a5beca0b6f3a74a47570','','Pengelola kepegawaian','hr','abfd36c5bf6558b13fab873f90d68c7342ed19dc230b3d2f794ac147d65d75df');
INSERT INTO audit VALUES(14,'2026-11-24T17:14:45Z','open','evaluation','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904','197811032005011006 2026 q1','','open','','e56699b2d20621345366f681379ad681b9dfffcac735edb00f83edecb0de987b','','Pengelola kepegawaian','hr','b601a8e5b26dae0fec9321604b2cc3d96c955b6ec8e98246f5cdbe92374d1e22');
INSERT INTO audit VALUES(15,'2026-11-24T17:14:46Z','add','organisation','01a20e8d-87b2-78fa-b493-77bc1db6e81c','KX3-2','','','','46fc95c0908a1399fe635b9e6a6c733c091fe252f9bbded55b1c5ab04ce0dcda','','Pengelola kepegawaian','hr','b9228af0b7918cd30ac9ce77e47ebb012729b23e6ca87bf9be36a0b70ad2bcdb');
INSERT INTO audit VALUES(16,'2026-11-24T17:14:46Z','realise','evaluation','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904','197811032005011006 2026 q1','open','realised','','248f545ebbb30d93bce5a00840bce97596bd0ab3558fab5c66b07399e7de7ef3','','Pengelola kepegawaian','hr/employee','d9fa7610bd8077ec8a5f97ef7481440b94a3052bebc03c91d840d5869cae8a91');
INSERT INTO audit VALUES(17,'2026-11-24T17:14:46Z','rate','evaluation','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904','197811032005011006 2026 q1','realised','rated','','0d1410c8120c979d0bd42bca14fa52fdf9c36fa4aedfa18e907815164da8dc55','','Pengelola kepegawaian','hr/appraiser','4fc28a35904d85acdc443cca8b078f9ab2a60c598f6d9a8173895f501d120f80');
INSERT INTO audit VALUES(18,'2026-11-24T17:14:46Z','finalise','evaluation','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904','197811032005011006 2026 q1','rated','final','','dcd18d4a54c6a02e660f29f92df2faedeb10298e546f0f60615598e84a68c5c4','','Pengelola kepegawaian','hr/appraiser','02f5b1fcafc9e9eba5ff3137536e38f99fd32db32233abfb9cd4a632aa4c59a2');
CREATE TABLE team (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  lead TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT,
  "to" TEXT,
  members TEXT NOT NULL
) STRICT;
CREATE TABLE workblock (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  title TEXT NOT NULL,
  indicator TEXT NOT NULL,
  owner TEXT NOT NULL,
  parties TEXT NOT NULL,
  duration TEXT NOT NULL,
  beneficiaries TEXT NOT NULL,
  purpose TEXT NOT NULL,
  budget TEXT NOT NULL,
  strategies_routine TEXT NOT NULL,
  strategies_transformative TEXT NOT NULL,
  milestones_routine TEXT NOT NULL,
  milestones_transformative TEXT NOT NULL
) STRICT;
CREATE TABLE library (
  id INTEGER PRIMARY KEY,
  folded TEXT NOT NULL CHECK (folded <> ''),
  post TEXT NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  position TEXT NOT NULL,
  unit TEXT NOT NULL,
  source TEXT,
  used INTEGER NOT NULL DEFAULT 0,
  year INTEGER NOT NULL DEFAULT 0,
  result TEXT NOT NULL,
  UNIQUE (folded, post)
) STRICT;
INSERT INTO library VALUES(1,'aplikasi simbg menjalankan bisnis proses dan sla service level agreement sesuai nspk yang reliable dan user friendly','kepala subdirektorat ii','direktorat ii','aplikasi simbg menjalankan bisnis proses dan sla service level agreement sesuai nspk yang reliable dan user friendly tingkat kesesuaian fitur aplikasi dengan nspk persentase penyelesaian aplikasi simbg yang siap digunakan ketepatan waktu penyelesaian aplikasi sesuai dengan jadwal yang ditetapkan kepala subdirektorat ii direktorat ii','KEPALA SUBDIREKTORAT II','Direktorat II',NULL,1,2026,'{"kind":"main","superior_result":null,"text":"Aplikasi SIMBG menjalankan bisnis proses dan SLA (service level agreement) sesuai NSPK yang reliable dan user-friendly","assigned_by":null,"indicators":[{"aspect":"quality","text":"Tingkat kesesuaian fitur aplikasi dengan NSPK","target":"80 – 90%","unit":null,"perspective":null},{"aspect":"quantity","text":"Persentase penyelesaian aplikasi SIMBG yang siap digunakan","target":"80 – 90% sistem aplikasi siap digunakan","unit":null,"perspective":null},{"aspect":"time","text":"Ketepatan waktu penyelesaian aplikasi sesuai dengan jadwal yang ditetapkan","target":"7-8 bulan","unit":null,"perspective":null}]}');
INSERT INTO library VALUES(2,'respons yang cepat dan akurat atas pengaduan masyarakat dan permohonan konsultasi terkait layanan penerbitan pbg imb dan slf melalui aplikasi simbg','kepala subdirektorat ii','direktorat ii','respons yang cepat dan akurat atas pengaduan masyarakat dan permohonan konsultasi terkait layanan penerbitan pbg imb dan slf melalui aplikasi simbg persentase penyelesaian pengaduan masyarakat dan pengelola simbg atas layanan pbg imb dan slf tingkat kepuasan masyarakat atas tindak lanjut pengaduan dan pemberian konsultasi rata rata waktu yang dibutuhkan untuk memproses layanan pengaduan masyarakat dan pengelola simbg dan menindaklanjuti permintaan konsultasi kepala subdirektorat ii direktorat ii','KEPALA SUBDIREKTORAT II','Direktorat II',NULL,1,2026,'{"kind":"main","superior_result":null,"text":"Respons yang cepat dan akurat atas pengaduan masyarakat dan permohonan konsultasi terkait layanan penerbitan PBG/IMB dan SLF melalui aplikasi SIMBG","assigned_by":null,"indicators":[{"aspect":"quantity","text":"Persentase penyelesaian pengaduan masyarakat dan pengelola SIMBG atas layanan PBG/IMB dan SLF","target":"80 – 90% dari jumlah pengaduan yang diajukan oleh masyarakat dan Pemda","unit":null,"perspective":null},{"aspect":"quality","text":"Tingkat kepuasan masyarakat atas tindak lanjut pengaduan dan pemberian konsultasi","target":"3,5 skala 5","unit":null,"perspective":null},{"aspect":"time","text":"Rata-rata waktu yang dibutuhkan untuk memproses layanan pengaduan masyarakat dan pengelola SIMBG dan menindaklanjuti permintaan konsultasi","target":"2-3 hari setelah permohonan / pengaduan disampaikan","unit":null,"perspective":null}]}');
INSERT INTO library VALUES(3,'semakin banyak pegawai dinas pu dan ptsp pemda kab kota yang bisa melayani penerbitan pbg imb dan slf melalui simbg secara cepat dan akurat','kepala subdirektorat ii','direktorat ii','semakin banyak pegawai dinas pu dan ptsp pemda kab kota yang bisa melayani penerbitan pbg imb dan slf melalui simbg secara cepat dan akurat persentase pemerintah daerah kabupaten kota yang memiliki pegawai dalam jumlah yang ideal yang bisa mengoperasikan aplikasi simbg kepala subdirektorat ii direktorat ii','KEPALA SUBDIREKTORAT II','Direktorat II',NULL,1,2026,'{"kind":"main","superior_result":null,"text":"Semakin banyak pegawai Dinas PU dan PTSP Pemda kab/kota yang bisa melayani penerbitan PBG/ IMB dan SLF melalui SIMBG secara cepat dan akurat","assigned_by":null,"indicators":[{"aspect":"quantity","text":"Persentase Pemerintah Daerah Kabupaten/ Kota yang memiliki pegawai dalam jumlah yang ideal yang bisa mengoperasikan aplikasi SIMBG","target":"80-90% Pemda","unit":null,"perspective":null}]}');
CREATE TABLE library_use (
  entry INTEGER NOT NULL REFERENCES library (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  year INTEGER NOT NULL,
  PRIMARY KEY (entry, person, year)
) STRICT, WITHOUT ROWID;
INSERT INTO library_use VALUES(1,'01a20e8d-84de-799f-91dd-82b70fa125db',2026);
INSERT INTO library_use VALUES(2,'01a20e8d-84de-799f-91dd-82b70fa125db',2026);
INSERT INTO library_use VALUES(3,'01a20e8d-84de-799f-91dd-82b70fa125db',2026);
CREATE TABLE library_waiting (
  plan TEXT PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE library_words USING fts5 (words, content = 'library', content_rowid = 'id', tokenize = 'trigram');
INSERT INTO library_words(library_words) VALUES('rebuild');
CREATE TABLE holiday (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('national', 'joint'))
) STRICT;
CREATE TABLE dialogue (
  id TEXT PRIMARY KEY,
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  participants TEXT NOT NULL,
  method TEXT NOT NULL,
  agreed TEXT NOT NULL,
  open_points TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE TABLE remark (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  path TEXT NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (plan, author, path)
) STRICT, WITHOUT ROWID;
CREATE TABLE looked (
  plan TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (plan, author)
) STRICT, WITHOUT ROWID;
CREATE TABLE evaluation (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL DEFAULT '' REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  nip TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'realised', 'rated', 'final', 'delivered', 'acknowledged', 'objected', 'explained',
                                       'decided', 'reported', 'void')),
  appraiser TEXT,
  evaluator TEXT NOT NULL CHECK (evaluator IN ('appraiser', 'reviewing-superior')),
  final_without_objection INTEGER NOT NULL CHECK (final_without_objection IN (0, 1)),
  people TEXT,
  result_rating TEXT CHECK (result_rating IN ('above', 'meets', 'below')),
  behaviour_rating TEXT CHECK (behaviour_rating IN ('above', 'meets', 'below')),
  departure TEXT,
  study_failed INTEGER NOT NULL CHECK (study_failed IN (0, 1)),
  predicate TEXT CHECK (predicate IN ('sangat-baik', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  organisation_predicate TEXT CHECK (organisation_predicate IN ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  notes TEXT NOT NULL,
  notes_waived INTEGER NOT NULL CHECK (notes_waived IN (0, 1)),
  document TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  updated TEXT NOT NULL DEFAULT '',
  updated_nip TEXT NOT NULL DEFAULT '',
  updated_by TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO evaluation VALUES('01a20e8d-86c4-7dd8-b8d9-5c097c2dd904','01a20e8d-84de-799f-91dd-82b70fa125db','01a20e8d-8514-7227-a255-57a5022423fa','197811032005011006',2026,'q1','final','197209151998031005','appraiser',0,'{"employee":{"name":"I Made Wiradharma, S.T., M.Eng.","nip":"197811032005011006","rank":"Pembina (IV/a)","position":"KEPALA SUBDIREKTORAT II","unit":"Direktorat II","unit_label":null},"appraiser":{"name":"Dr. Ir. Parlindungan Sihaloho, M.T.","nip":"197209151998031005","rank":"Pembina Utama Muda (IV/c)","position":"DIREKTUR II","unit":"Direktorat II","unit_label":null},"reviewing_superior":{"name":"Ir. Sekar Widuri Hapsari, M.T.","nip":"196804121993032004","rank":"Pembina Utama Madya (IV/d)","position":"DIREKTUR JENDERAL III","unit":"Direktorat Jenderal III","unit_label":null}}','meets','meets','Sesuai catatan',0,'baik','baik','',1,'{"appraiser_signed":{"place":"Jakarta","date":"2026-04-06"}}',6,'2026-11-24T17:14:46Z','','Pengelola kepegawaian');
CREATE TABLE realisation (
  id TEXT PRIMARY KEY,
  evaluation TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  indicator INTEGER,
  text TEXT,
  value REAL,
  evidence TEXT NOT NULL,
  not_yet INTEGER NOT NULL CHECK (not_yet IN (0, 1)),
  evidence_note TEXT,
  feedback TEXT,
  feedback_symbol TEXT
) STRICT;
INSERT INTO realisation VALUES('01a20e8d-86c4-7153-8540-4ef85f6ea3f9','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',0,0,0,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
INSERT INTO realisation VALUES('01a20e8d-86c4-7ef6-a8f6-37454abb5c86','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',1,0,1,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
INSERT INTO realisation VALUES('01a20e8d-86c4-7dda-97ae-8a2d45dc5dcb','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',2,0,2,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
INSERT INTO realisation VALUES('01a20e8d-86c4-7e4d-a539-28dd11ee383d','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',3,1,0,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
INSERT INTO realisation VALUES('01a20e8d-86c4-77db-bfb8-3797f08f14c6','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',4,1,1,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
INSERT INTO realisation VALUES('01a20e8d-86c4-77e9-851f-91dd45279b7c','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',5,1,2,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
INSERT INTO realisation VALUES('01a20e8d-86c4-7f36-9a05-cc13ada9d7de','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',6,2,0,'85 persen',NULL,'["Laporan; ''akhir''"]',0,NULL,NULL,NULL);
CREATE TABLE result_feedback (
  realisation TEXT NOT NULL REFERENCES realisation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  giver TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  polarity TEXT CHECK (polarity IN ('positive', 'negative')),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  PRIMARY KEY (realisation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO result_feedback VALUES('01a20e8d-86c4-7153-8540-4ef85f6ea3f9',0,'leader','leader','Pertahankan','positive',0);
INSERT INTO result_feedback VALUES('01a20e8d-86c4-7153-8540-4ef85f6ea3f9',1,'peer','peer','Kurang terbuka','positive',0);
CREATE TABLE conduct (
  id TEXT PRIMARY KEY,
  evaluation TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  mark TEXT CHECK (mark IN ('above', 'meets', 'below')),
  feedback TEXT,
  feedback_symbol TEXT
) STRICT;
INSERT INTO conduct VALUES('01a20e8d-86c4-7ac9-ad7a-cbbe164ec108','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',0,'berorientasi-pelayanan',NULL,NULL,NULL);
INSERT INTO conduct VALUES('01a20e8d-86c4-79b3-91af-fa7a7509ee1e','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',1,'akuntabel',NULL,NULL,NULL);
INSERT INTO conduct VALUES('01a20e8d-86c4-7b07-b825-0fe53aa1993b','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',2,'kompeten',NULL,NULL,NULL);
INSERT INTO conduct VALUES('01a20e8d-86c4-7922-87b1-19e422d63017','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',3,'harmonis',NULL,NULL,NULL);
INSERT INTO conduct VALUES('01a20e8d-86c4-715b-af6e-ce316f1c7acc','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',4,'loyal',NULL,NULL,NULL);
INSERT INTO conduct VALUES('01a20e8d-86c4-7f4c-8640-73840b19c653','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',5,'adaptif',NULL,NULL,NULL);
INSERT INTO conduct VALUES('01a20e8d-86c4-7a8f-81a3-80f2819f7935','01a20e8d-86c4-7dd8-b8d9-5c097c2dd904',6,'kolaboratif',NULL,NULL,NULL);
CREATE TABLE conduct_feedback (
  conduct TEXT NOT NULL REFERENCES conduct (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  giver TEXT NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  polarity TEXT CHECK (polarity IN ('positive', 'negative')),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  PRIMARY KEY (conduct, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE result_mark (
  evaluation TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  rating TEXT CHECK (rating IN ('above', 'meets', 'below')),
  PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL REFERENCES unit (code) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  predicate TEXT NOT NULL CHECK (predicate IN ('istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang')),
  basis TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT,
  note TEXT NOT NULL,
  UNIQUE (unit, year, period)
) STRICT;
INSERT INTO organisation VALUES('01a20e8d-87b2-78fa-b493-77bc1db6e81c','KX3-2',2026,'q1','baik','Rencana aksi','1','2026-04-01','');
CREATE TABLE action_plan (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  period TEXT NOT NULL,
  UNIQUE (nip, year, period)
) STRICT;
INSERT INTO action_plan VALUES('01a20e8d-8626-7018-87f7-60a825cd2d18','197811032005011006',2026,'q1');
CREATE TABLE action_step (
  action_plan TEXT NOT NULL REFERENCES action_plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  result INTEGER NOT NULL CHECK (result >= 0),
  text TEXT NOT NULL,
  target TEXT,
  time TEXT,
  realisation TEXT,
  evidence TEXT NOT NULL,
  PRIMARY KEY (action_plan, position)
) STRICT, WITHOUT ROWID;
INSERT INTO action_step VALUES('01a20e8d-8626-7018-87f7-60a825cd2d18',0,0,'Rancangan fitur','1 dokumen','Februari',NULL,'[]');
CREATE TABLE log_entry (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  result INTEGER,
  indicator INTEGER
) STRICT;
INSERT INTO log_entry VALUES('01a20e8d-865b-796a-9372-3d332dae1bb9','197811032005011006',2026,'2026-03-02','Rapat fitur',0,NULL);
CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  date TEXT NOT NULL,
  giver TEXT NOT NULL,
  giver_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL,
  result INTEGER,
  indicator INTEGER,
  behaviour TEXT,
  text TEXT NOT NULL,
  polarity TEXT CHECK (polarity IN ('positive', 'negative')),
  symbol TEXT,
  evidence TEXT NOT NULL,
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;
INSERT INTO feedback VALUES('01a20e8d-85ba-7bc0-9333-f9a69e2705c7','197811032005011006',2026,'2026-03-02','leader','197209151998031005','leader',0,0,NULL,'Pertahankan','positive',NULL,'[]',0,0);
INSERT INTO feedback VALUES('01a20e8d-85f2-7680-8f92-dcc6a34b1dc4','197811032005011006',2026,'2026-03-02','peer','197002281999032003','peer',0,0,NULL,'Kurang terbuka','positive',NULL,'[]',0,0);
CREATE TABLE guidance (
  id TEXT PRIMARY KEY,
  nip TEXT NOT NULL REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  kind TEXT NOT NULL CHECK (kind IN ('coaching', 'mentoring', 'feedback', 'competence')),
  date TEXT NOT NULL,
  "by" TEXT NOT NULL,
  by_nip TEXT REFERENCES person (nip) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  options TEXT NOT NULL,
  recommendation TEXT NOT NULL
) STRICT;
INSERT INTO guidance VALUES('01a20e8d-868b-750d-8deb-328ededf60f7','197811032005011006',2026,'mentoring','2026-05-04','Direktur II',NULL,'','');
CREATE TABLE guidance_row (
  guidance TEXT NOT NULL REFERENCES guidance (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (guidance, position)
) STRICT, WITHOUT ROWID;
INSERT INTO guidance_row VALUES('01a20e8d-868b-750d-8deb-328ededf60f7',0,'goals','["a","b","c","d"]');
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
CREATE INDEX team_lead ON team (lead);
CREATE TRIGGER person_new_number_team AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    UPDATE team SET members = replace (members, '"' || old.nip || '"', '"' || new.nip || '"')
      WHERE instr (members, '"' || old.nip || '"') > 0;
  END;
CREATE INDEX workblock_nip ON workblock (nip, year);
CREATE INDEX library_post ON library (post);
CREATE INDEX library_place ON library (place);
CREATE INDEX dialogue_plan ON dialogue (plan, date);
CREATE TRIGGER person_new_number_review AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    UPDATE OR REPLACE remark SET author = new.nip WHERE author = old.nip;
    UPDATE OR REPLACE looked SET author = new.nip WHERE author = old.nip;
  END;
CREATE UNIQUE INDEX evaluation_one ON evaluation (person, year, period) WHERE state <> 'void';
CREATE INDEX evaluation_year ON evaluation (year, period, state);
CREATE INDEX evaluation_appraiser ON evaluation (appraiser, year);
CREATE INDEX evaluation_nip ON evaluation (nip);
CREATE INDEX evaluation_plan ON evaluation (plan);
CREATE INDEX realisation_evaluation ON realisation (evaluation, position);
CREATE INDEX conduct_evaluation ON conduct (evaluation, position);
CREATE TRIGGER person_new_number_evaluation AFTER UPDATE OF nip ON person WHEN old.nip <> new.nip
  BEGIN
    UPDATE evaluation SET nip = new.nip, revision = revision + 1 WHERE person = new.id AND state IN ('open', 'realised', 'rated');
    UPDATE evaluation SET appraiser = new.nip, revision = revision + 1
      WHERE appraiser = old.nip AND state IN ('open', 'realised', 'rated');
  END;
CREATE INDEX log_entry_nip ON log_entry (nip, year, date);
CREATE INDEX feedback_nip ON feedback (nip, year, date);
CREATE INDEX feedback_giver ON feedback (giver_nip);
CREATE INDEX guidance_nip ON guidance (nip, year, date);
COMMIT;
