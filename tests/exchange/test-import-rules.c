/* Rules of the import that the sample files do not touch: one small list each, on the sample office. */
#include <string.h>
#include "sas-i18n.h"
#include "staff-support.h"

#define KEPALA "196805171994031002"
#define SEKRETARIS "197011031995032004"
#define SUHARJO "197112311998031011"

static const struct { const char *name; const char *text; const char *notes; guint accepted; } cases[] = {
  /* units */
  { "unit-parent-unknown", "ID;NAMA_UNOR;ID_ATASAN\nX;Baru;TIDAK\n", "2:parent-unknown/ID_ATASAN", 0 },
  { "unit-parent-in-office", "ID;NAMA_UNOR;ID_ATASAN\nX;Baru;UNOR-00\nY;Bawah;X\n", "", 2 },
  { "unit-circle", "ID;NAMA_UNOR;ID_ATASAN\nX;Baru;Y\nY;Bawah;X\nZ;Gantung;X\n", "2:parent-cycle/ID_ATASAN 3:parent-cycle/ID_ATASAN", 1 },
  { "unit-circle-through-office", "ID;NAMA_UNOR;ID_ATASAN\nUNOR-00;Dinas;UNOR-11\n", "2:parent-cycle/ID_ATASAN", 0 },
  { "unit-own-parent", "ID;NAMA_UNOR;ID_ATASAN\nX;Baru;X\n", "2:parent-cycle/ID_ATASAN", 0 },
  { "unit-code-twice", "ID;NAMA_UNOR\nX;Baru\nX;Lain\nX;Baru\n", "3:code-duplicate/ID 4:duplicate-identical/ID", 1 },
  { "unit-missing", "ID;NAMA_UNOR\n;Baru\nX;\n", "2:code-missing/ID 3:name-missing/NAMA_UNOR", 0 },
  { "unit-head", "ID;NAMA_UNOR;NIP_PIMPINAN;STATUS_PIMPINAN\nX;Baru;123;plt\nY;Lain;;entah\nZ;Lagi;" KEPALA ";Plt.\n",
    "2:nip-length/NIP_PIMPINAN 3:head-state-unknown/STATUS_PIMPINAN", 1 },
  /* posts */
  { "post-person-unknown", "NIP;JENIS;UNOR ID;TMT\n198609262015051001;plt;UNOR-11;02-03-2026\n", "2:person-unknown/NIP", 0 },
  { "post-kind-unknown", "NIP;JENIS;UNOR ID;TMT\n" KEPALA ";cuti;UNOR-11;02-03-2026\n", "2:kind-unknown/JENIS", 0 },
  { "post-days", "NIP;JENIS;UNOR ID;TMT;SAMPAI\n" KEPALA ";plt;UNOR-11;02-03-2026;01-03-2026\n" KEPALA ";plh;UNOR-11;;\n" KEPALA ";plh;UNOR-11;31-02-2026;\n",
    "2:dates-reversed/SAMPAI 3:date-missing/TMT 4:date-invalid/TMT", 0 },
  { "post-unit", "NIP;JENIS;UNOR ID;TMT\n" KEPALA ";plt;TIDAK;02-03-2026\n" KEPALA ";plt;;02-03-2026\n" KEPALA ";tugas belajar;;02-03-2026\n",
    "2:unit-unknown/UNOR ID 3:unit-missing/UNOR ID", 1 },
  { "post-twice", "NIP;JENIS;UNOR ID;TMT\n" KEPALA ";plt;UNOR-11;02-03-2026\n" KEPALA ";Plt.;UNOR-11;2 Maret 2026\n", "3:duplicate-identical/NIP", 1 },
  /* staff */
  { "title-above-the-headings", "DAFTAR PEGAWAI\n\nNIP;NAMA;UNOR ID\n" SUHARJO ";Suharjo;UNOR-11\n", "", 1 },
  { "rank-and-grade-apart", "NIP;NAMA;PANGKAT;GOLONGAN;UNOR ID\n" SUHARJO ";Suharjo;Penata Muda Tk. I;III/b;UNOR-11\n", "", 1 },
  { "rank-alone", "NIP;NAMA;PANGKAT;UNOR ID\n" SUHARJO ";Suharjo;Penata Muda Tk. I;UNOR-11\n", "", 1 },
  { "grade-unknown", "NIP;NAMA;GOL;UNOR ID\n" SUHARJO ";Suharjo;V/z;UNOR-11\n", "2:grade-unknown/GOLONGAN", 0 },
  { "quoted-by-letters", "NIP;NAMA;GOL;UNOR ID\n" SUHARJO ";Suharjo;xéééééééééééééééééééééééééééééééééééééééééééééé;UNOR-11\n",
    "2:grade-unknown/GOLONGAN", 0 },
  { "name-missing", "NIP;NAMA;UNOR ID\n" SUHARJO ";;UNOR-11\n", "2:name-missing/NAMA", 0 },
  { "sex-in-words", "NIP;NAMA;L/P;UNOR ID\n" SUHARJO ";Suharjo;Laki-laki;UNOR-11\n" SEKRETARIS ";Ratna;X;UNOR-10\n", "3:sex-unknown/JENIS KELAMIN", 2 },
  { "unit-by-name-with-foreign-code", "NIP;NAMA;UNOR ID;UNOR NAMA\n" SUHARJO ";Suharjo;A1B2;Sekretariat\n", "2:unit-code-unknown/UNOR", 1 },
  { "unit-name-otherwise", "NIP;NAMA;UNOR ID;UNOR NAMA\n" SUHARJO ";Suharjo;UNOR-10;Sekretariat Dinas\n", "2:unit-name-differs/UNOR NAMA", 1 },
  { "no-unit-column", "NIP;NAMA\n" SUHARJO ";Suharjo\n", "2:unit-missing/UNOR", 0 },
  { "superior-by-name", "NIP;NAMA;UNOR ID;NAMA ATASAN\n" KEPALA ";Dr. Ir. H. Baharuddin;UNOR-00;Bupati\n" SEKRETARIS ";Ratna;UNOR-10;dr. ir. h.  baharuddin\n", "", 2 },
  { "superior-rejected-is-known", "NIP;NAMA;UNOR ID;NIP ATASAN\n" KEPALA ";Baharuddin;TIDAK;\n" SEKRETARIS ";Ratna;UNOR-10;" KEPALA "\n", "2:unit-unknown/UNOR", 1 },
  { "same-columns-twice", "NIP;NIP BARU;NAMA;UNOR ID\n" SUHARJO ";" SUHARJO ";Suharjo;UNOR-11\n;" SEKRETARIS ";Ratna;UNOR-10\n", "", 2 },
  { "several-faults-in-a-row", "NIP;NAMA;TANGGAL LAHIR;GOL;UNOR ID\n123;;31-02-1990;V/z;TIDAK\n",
    "2:nip-length/NIP 2:name-missing/NAMA 2:date-invalid/TANGGAL LAHIR 2:grade-unknown/GOLONGAN 2:unit-unknown/UNOR", 0 },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);
  g_autoptr (SasImport) import = NULL;
  g_autoptr (GString) notes = g_string_new (NULL);

  sample_apply ("units.csv", office);
  if (g_str_has_prefix (cases[i].name, "post-"))
    sample_apply ("pegawai.csv", office);
  import = sas_import_plan (sheet, office, SAS_IMPORT_ANY);
  for (guint k = 0; k < import->notes->len; k++)
    {
      const SasImportNote *note = import->notes->pdata[k];

      g_assert_true (note->reason == NULL || g_utf8_validate (note->reason, -1, NULL));
      if (note->verdict != SAS_VERDICT_CLEANED)
        g_string_append_printf (notes, "%s%u:%s/%s", notes->len > 0 ? " " : "", note->row, note->code, note->field);
    }
  g_assert_cmpstr (import->file_error, ==, NULL);
  g_assert_cmpstr (notes->str, ==, cases[i].notes);
  g_assert_cmpuint (import->accepted, ==, cases[i].accepted);
}

static SasImport *
import_text (const char *text, SasRoster *office)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);

  return sas_import_plan (sheet, office, SAS_IMPORT_ANY);
}

/* A change is told by field; the id stays with the person. */
static void
test_changes (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (SasImport) import = NULL;
  SasPerson *known;
  const SasImportRow *row;

  sample_apply ("units.csv", office);
  sample_apply ("pegawai.csv", office);
  known = sas_person_copy (sas_roster_person (office, SUHARJO));
  sas_record_set_text (&sas_person_type, known, "id", "0190-the-id");
  sas_roster_put_person (office, known);
  import = import_text ("NIP;NAMA;JABATAN\n" SUHARJO ";SUHARJO;Arsiparis Ahli Muda\n" SEKRETARIS ";Ratna Kusumastuti;Sekretaris\n", office);
  g_assert_cmpuint (import->changed, ==, 1);
  g_assert_cmpuint (import->same, ==, 1);
  row = import->rows->pdata[0];
  g_assert_cmpstr (row->changes, ==, "JABATAN: Arsiparis Penyelia → Arsiparis Ahli Muda");
  g_assert_cmpstr (sas_roster_person (import->changes, SUHARJO)->id, ==, "0190-the-id");
  g_assert_cmpstr (sas_roster_person (import->changes, SUHARJO)->unit, ==, "UNOR-11");
  g_assert_cmpuint (sas_roster_people (import->changes)->len, ==, 1);
}

/* A list that does not say so: the level at the end of the name, the post of the unit's head. */
static void
test_position_kinds (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();

  sample_apply ("units.csv", office);
  sample_apply ("pegawai-simpeg.csv", office);
  g_assert_cmpint (sas_roster_person (office, SEKRETARIS)->position_kind, ==, SAS_POSITION_STRUCTURAL);
  g_assert_cmpint (sas_roster_person (office, SUHARJO)->position_kind, ==, SAS_POSITION_FUNCTIONAL);          /* Arsiparis Penyelia */
  g_assert_cmpint (sas_roster_person (office, "197406062007011008")->position_kind, ==, SAS_POSITION_UNKNOWN);   /* Operator Layanan Operasional */
}

static void
test_kind_is_asked (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (GBytes) bytes = sample_bytes ("units.csv");
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);
  g_autoptr (SasImport) import = sas_import_plan (sheet, office, SAS_IMPORT_STAFF);

  g_assert_cmpstr (import->file_error, ==, "header-not-recognised");
  g_assert_true (sas_import_has_errors (import));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import/rules/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/import/changes", test_changes);
  g_test_add_func ("/import/position-kinds", test_position_kinds);
  g_test_add_func ("/import/kind-is-asked", test_kind_is_asked);
  return g_test_run ();
}
